package org.dangjian.market.platform.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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

    /** The code of {@link AuditCode}, which only the service can make. */
    private String mac;

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

    AuditEvent coded(AuditCode code) {
        this.mac = code.ofEvent(canonical());
        return this;
    }

    /** The row the seal and the code cover: every column. */
    String canonical() {
        return new CanonicalRow()
                .with("id", id)
                .with("occurredAt", occurredAt)
                .with("accountId", accountId)
                .with("accountName", accountName)
                .with("action", action)
                .with("outcome", outcome)
                .with("subjectType", subjectType)
                .with("subjectId", subjectId)
                .with("organizationPath", organizationPath)
                .with("details", details)
                .with("entriesHash", entriesHash)
                .toString();
    }

    /** The hash of this event behind {@code previous}: SHA-256 over the previous hash in hex and the canonical row. */
    String sealedAfter(String previous) {
        return CanonicalRow.sha256(previous, canonical());
    }

    String mac() {
        return mac;
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
