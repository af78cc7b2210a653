package org.dangjian.market.platform.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Long work that a person started: an import, a year-end run, a verification. */
@Entity
@Table(name = "job")
public class Job {

    /** Where the work stands. */
    @Schema(name = "JobStatus")
    @Labelled("JobStatus")
    public enum Status implements Titled {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    @Id
    private UUID id;

    private String kind;
    private String caller;

    @Column(name = "account_id")
    private UUID accountId;

    private String parameters;

    /** An uploaded file; it may hold names and phone numbers. */
    @Column(name = "payload_cipher")
    private String payloadCipher;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int done;
    private int total;
    private String message;
    private String result;

    @Column(name = "result_url")
    private String resultUrl;

    @Column(name = "cancel_requested")
    private boolean cancelRequested;

    private UUID owner;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected Job() {}

    Job(
            UUID id,
            String kind,
            UUID accountId,
            String caller,
            String parameters,
            byte[] payload,
            FieldCipher cipher,
            Instant now) {
        this.id = id;
        this.kind = kind;
        this.accountId = accountId;
        this.caller = caller;
        this.parameters = parameters;
        this.payloadCipher = cipher.encryptBytes(payload, "job", "payload_cipher", id);
        this.status = Status.QUEUED;
        this.createdAt = now;
    }

    /** Records how it ended; the payload is dropped, it is not needed any more. */
    void finish(Status end, String why, String resultJson, String url, Instant now) {
        this.status = end;
        this.message = why;
        this.result = resultJson;
        this.resultUrl = url;
        this.finishedAt = now;
        this.leaseUntil = null;
        this.payloadCipher = null;
    }

    void requestCancel(Instant now) {
        this.cancelRequested = true;
        if (status == Status.QUEUED) {
            finish(Status.CANCELLED, "已取消", null, null, now);
        }
    }

    /** Whether it runs under the lease of this instance. */
    boolean isWorkedOnBy(UUID instance) {
        return status == Status.RUNNING && instance.equals(owner);
    }

    boolean isFinished() {
        return status != Status.QUEUED && status != Status.RUNNING;
    }

    public UUID id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public Status status() {
        return status;
    }

    public int done() {
        return done;
    }

    public int total() {
        return total;
    }

    public String message() {
        return message;
    }

    public String result() {
        return result;
    }

    public String resultUrl() {
        return resultUrl;
    }

    UUID accountId() {
        return accountId;
    }

    String caller() {
        return caller;
    }

    String parameters() {
        return parameters;
    }

    /** The uploaded file in clear, or {@code null}. */
    byte[] payload(FieldCipher cipher) {
        return cipher.decryptBytes(payloadCipher, "job", "payload_cipher", id);
    }

    boolean cancelRequested() {
        return cancelRequested;
    }
}
