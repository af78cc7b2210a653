package org.dangjian.market.assessment.progress.month;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;

/** How one holder stood in the last night of the month that runs; written anew every night by {@link RunningMonth}. */
@Entity
@Table(name = "progress_running")
class RunningProgress {

    @Id
    @Column(name = "holder_id")
    private UUID holderId;

    @Enumerated(EnumType.STRING)
    @Column(name = "holder_type")
    private Holder.Type holderType;

    @Column(name = "home_path")
    private String homePath;

    @Column(name = "report_ins")
    private String reportIns;

    @Column(name = "mandatory_done")
    private int mandatoryDone;

    @Column(name = "mandatory_owed")
    private int mandatoryOwed;

    @Column(name = "mandatory_on_pace")
    private int mandatoryOnPace;

    private int claimed;
    private int done;
    private int overdue;
    private int points;

    @Column(name = "needs_reminder")
    private boolean needsReminder;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Column(name = "taken_at")
    private Instant takenAt;

    protected RunningProgress() {}

    RunningProgress(Progress progress, LocalDate asOf, Instant now) {
        this.holderId = progress.holder().id();
        this.holderType = progress.holder().type();
        this.homePath = progress.homePath();
        this.reportIns = ProgressSnapshot.BETWEEN + String.join(ProgressSnapshot.BETWEEN, progress.reportIns());
        this.mandatoryDone = progress.mandatoryDone();
        this.mandatoryOwed = progress.mandatoryOwed();
        this.mandatoryOnPace = progress.mandatoryOnPace();
        this.claimed = progress.claims().claimed();
        this.done = progress.claims().done();
        this.overdue = progress.claims().overdue();
        this.points = progress.points();
        this.needsReminder = !progress.reasons().isEmpty();
        this.asOf = asOf;
        this.takenAt = now;
    }
}
