package org.dangjian.market.assessment.paper;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A file somebody exported, kept for a day. */
@Entity
@Table(name = "report_export")
class ReportExport {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "job_id")
    private UUID jobId;

    private String report;
    private String title;
    private String format;

    @Column(name = "organization_id")
    private UUID organizationId;

    private String period;

    @Column(name = "row_count")
    private Integer rows;

    @Column(name = "size_bytes")
    private Long bytes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ready_at")
    private Instant readyAt;

    @Column(name = "downloaded_at")
    private Instant downloadedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected ReportExport() {}

    ReportExport(ReportAsked asked, ReportForm form, String format, Duration kept) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.accountId = asked.caller().accountId();
        this.report = form.name();
        this.title = form.title();
        this.format = format;
        this.organizationId = asked.organizationId();
        this.period = asked.period();
        this.createdAt = asked.now();
        this.expiresAt = asked.now().plus(kept);
    }

    void madeBy(UUID job) {
        this.jobId = job;
    }

    /** From now on it can be downloaded, and is kept for so long. */
    void ready(int count, long size, Instant now, Duration kept) {
        this.rows = count;
        this.bytes = size;
        this.readyAt = now;
        this.expiresAt = now.plus(kept);
    }

    void downloaded(Instant now) {
        this.downloadedAt = now;
    }

    boolean isReady() {
        return readyAt != null;
    }

    boolean isOf(UUID account) {
        return accountId.equals(account);
    }

    boolean isOver(Instant now) {
        return !expiresAt.isAfter(now);
    }

    UUID id() {
        return id;
    }

    UUID jobId() {
        return jobId;
    }

    String report() {
        return report;
    }

    String title() {
        return title;
    }

    String format() {
        return format;
    }

    UUID organizationId() {
        return organizationId;
    }

    String period() {
        return period;
    }

    Integer rows() {
        return rows;
    }

    Long bytes() {
        return bytes;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant readyAt() {
        return readyAt;
    }

    Instant downloadedAt() {
        return downloadedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
