package org.dangjian.market.trade.claim.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A picture of a service, or of what somebody objects to; the row is written after the file is safe. */
@Entity
@Table(name = "evidence")
public class Evidence {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "visit_id")
    private UUID visitId;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "size_bytes")
    private int sizeBytes;

    private String sha256;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Evidence() {}

    public Evidence(UUID id, UUID accountId, String mediaType, int sizeBytes, String sha256, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.mediaType = mediaType;
        this.sizeBytes = sizeBytes;
        this.sha256 = sha256;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID visitId() {
        return visitId;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public String mediaType() {
        return mediaType;
    }
}
