package org.dangjian.market.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One thing that was done or refused. Never changed, never deleted; no personal data in clear. */
@Entity
@Immutable
@Table(name = "audit_event")
public class AuditEvent {

    /** Whether it took effect. */
    enum Outcome {
        DONE,
        REFUSED
    }

    @Id
    private UUID id;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "account_name")
    private String accountName;

    private String action;
    private String outcome;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private String subjectId;

    @Column(name = "organization_path")
    private String organizationPath;

    private String details;

    @Column(name = "entries_hash")
    private String entriesHash;

    protected AuditEvent() {}

    AuditEvent(
            UUID id,
            Instant occurredAt,
            UUID accountId,
            String accountName,
            Outcome outcome,
            AuditEntry entry,
            String details) {
        this.id = id;
        this.occurredAt = occurredAt;
        this.accountId = accountId;
        this.accountName = accountName;
        this.outcome = outcome.name();
        this.action = entry.action();
        this.subjectType = entry.subjectType();
        this.subjectId = entry.subjectId();
        this.organizationPath = entry.organizationPath();
        this.details = details;
        this.entriesHash = entry.entriesHash();
    }

    /**
     * The byte-exact row the seal covers: every column in a fixed order as {@code name=length:value} and a line end,
     * lengths in UTF-8 bytes, an absent value as {@code name=-}.
     */
    byte[] canonical() {
        StringBuilder row = new StringBuilder(400);
        append(row, "id", id.toString());
        append(row, "occurredAt", occurredAt.toString());
        append(row, "accountId", accountId == null ? null : accountId.toString());
        append(row, "accountName", accountName);
        append(row, "action", action);
        append(row, "outcome", outcome);
        append(row, "subjectType", subjectType);
        append(row, "subjectId", subjectId);
        append(row, "organizationPath", organizationPath);
        append(row, "details", details);
        append(row, "entriesHash", entriesHash);
        return row.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The hash of this event behind {@code previous}: SHA-256 over the previous hash in hex and the canonical row. */
    String sealedAfter(String previous) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(canonical()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is not available", impossible);
        }
    }

    private static void append(StringBuilder row, String name, String value) {
        row.append(name).append('=');
        if (value == null) {
            row.append('-');
        } else {
            row.append(value.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(value);
        }
        row.append('\n');
    }

    UUID id() {
        return id;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    UUID accountId() {
        return accountId;
    }

    String accountName() {
        return accountName;
    }

    String action() {
        return action;
    }

    String outcome() {
        return outcome;
    }

    String subjectType() {
        return subjectType;
    }

    String subjectId() {
        return subjectId;
    }

    String details() {
        return details;
    }

    String entriesHash() {
        return entriesHash;
    }
}
