package org.dangjian.market.assessment.progress.month;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.hibernate.annotations.Immutable;

/** How one holder stood at the end of a month (月调度, 《城市区域化党建调研报告》二(三)); written once. */
@Entity
@Immutable
@Table(name = "progress_snapshot")
public class ProgressSnapshot {

    /** Stands between the paths of report-ins, so that each can be looked for from its beginning. */
    static final String BETWEEN = "|";

    @Id
    private UUID id;

    @Column(name = "snapshot_year")
    private int year;

    @Column(name = "snapshot_month")
    private int month;

    @Enumerated(EnumType.STRING)
    @Column(name = "holder_type")
    private Holder.Type holderType;

    @Column(name = "holder_id")
    private UUID holderId;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "home_path")
    private String homePath;

    @Column(name = "report_ins")
    private String reportIns;

    @Column(name = "mandatory_done")
    private int mandatoryDone;

    @Column(name = "mandatory_owed")
    private int mandatoryOwed;

    @Column(name = "mandatory_on_pace")
    private Integer mandatoryOnPace;

    private int claimed;
    private int done;
    private int overdue;
    private int points;
    private String missing;
    private String reasons;

    @Column(name = "needs_reminder")
    private boolean needsReminder;

    @Column(name = "taken_at")
    private Instant takenAt;

    protected ProgressSnapshot() {}

    /** @param texts what is missing and the reasons for a reminder, as JSON */
    public ProgressSnapshot(int year, int month, Progress progress, Texts texts, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.year = year;
        this.month = month;
        this.holderType = progress.holder().type();
        this.holderId = progress.holder().id();
        this.organizationId = progress.organizationId();
        this.homePath = progress.homePath();
        this.reportIns = BETWEEN + String.join(BETWEEN, progress.reportIns());
        this.mandatoryDone = progress.mandatoryDone();
        this.mandatoryOwed = progress.mandatoryOwed();
        this.mandatoryOnPace = progress.mandatoryOnPace();
        this.claimed = progress.claims().claimed();
        this.done = progress.claims().done();
        this.overdue = progress.claims().overdue();
        this.points = progress.points();
        this.missing = texts.missing();
        this.reasons = texts.reasons();
        this.needsReminder = !progress.reasons().isEmpty();
        this.takenAt = now;
    }

    /** Lists as they are stored. */
    public record Texts(String missing, String reasons) {}

    public UUID id() {
        return id;
    }

    Holder holder() {
        return new Holder(holderType, holderId);
    }

    UUID organizationId() {
        return organizationId;
    }

    int mandatoryDone() {
        return mandatoryDone;
    }

    int mandatoryOwed() {
        return mandatoryOwed;
    }

    /** {@code null} for a month taken before this was counted. */
    Integer mandatoryOnPace() {
        return mandatoryOnPace;
    }

    int claimed() {
        return claimed;
    }

    int done() {
        return done;
    }

    int overdue() {
        return overdue;
    }

    int points() {
        return points;
    }

    public Texts texts() {
        return new Texts(missing, reasons);
    }

    Instant takenAt() {
        return takenAt;
    }
}
