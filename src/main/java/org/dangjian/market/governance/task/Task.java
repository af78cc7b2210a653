package org.dangjian.market.governance.task;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * Something an organization does by a day or for good (重点任务、领办项目、落实事项): one leads, others help, the office whose task
 * it is looks whether it is done.
 */
@Entity
@Table(name = "task")
public class Task {

    @Id
    private UUID id;

    @Column(name = "list_id")
    private UUID listId;

    @Enumerated(EnumType.STRING)
    private TaskSource source;

    @Column(name = "source_id")
    private UUID sourceId;

    @Column(name = "place_id")
    private UUID placeId;

    private String heading;
    private String title;
    private String measures;

    @Column(name = "lead_id")
    private UUID leadId;

    @Column(name = "secretary_id")
    private UUID secretaryId;

    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private TaskRhythm rhythm;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "opened_by")
    private UUID openedBy;

    @Column(name = "import_id")
    private UUID importId;

    @Column(name = "reported_on")
    private LocalDate reportedOn;

    @Enumerated(EnumType.STRING)
    private TaskStatus status;

    @Column(name = "finished_on")
    private LocalDate finishedOn;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "finished_by")
    private UUID finishedBy;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Convert(converter = ProtectedText.class)
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "told_pace")
    private TaskStanding.Pace toldPace;

    @Version
    private int version;

    protected Task() {}

    Task(TaskSource source, UUID sourceId, UUID placeId, TaskTerms terms, UUID by, LocalDate today) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.source = source;
        this.sourceId = sourceId;
        this.placeId = placeId;
        this.status = TaskStatus.OPEN;
        this.openedOn = today;
        this.openedBy = by;
        restate(terms);
    }

    /** Puts it on a list; an import that made it is noted with it. */
    Task on(UUID list, UUID madeByImport) {
        this.listId = list;
        this.importId = madeByImport;
        return this;
    }

    /** @throws Problem {@code state-conflict} once it is done or dropped */
    void change(TaskTerms terms) {
        requireLive();
        restate(terms);
        this.toldPace = null;
    }

    private void restate(TaskTerms terms) {
        this.heading = terms.heading();
        this.title = terms.title();
        this.measures = terms.measures();
        this.leadId = terms.leadId();
        this.secretaryId = terms.secretaryId();
        this.due = terms.due();
        this.rhythm = terms.rhythm();
    }

    /** @throws Problem {@code state-conflict} unless it is open */
    void report(LocalDate day) {
        requireOpen();
        if (!reportedSince(day)) {
            this.reportedOn = day;
        }
        if (rhythm != TaskRhythm.NONE) {
            this.toldPace = null;
        }
    }

    /** The lead says that it is done. */
    void finish(LocalDate day, UUID by, Instant now) {
        report(day);
        this.status = TaskStatus.FINISHED;
        this.finishedOn = day;
        this.finishedAt = now;
        this.finishedBy = by;
    }

    /**
     * The office finds it done, or not.
     *
     * @throws Problem {@code state-conflict} unless it was said to be done; {@code reason-required} for a return without one
     */
    void review(boolean done, String why, UUID by, Instant now) {
        if (status != TaskStatus.FINISHED) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
        if (!done && why == null) {
            throw Problem.of(ProblemCode.REASON_REQUIRED);
        }
        decide(done ? TaskStatus.DONE : TaskStatus.OPEN, why, by, now);
        if (!done) {
            unfinish();
        }
    }

    /** It is not to be done any more. */
    void drop(String why, UUID by, Instant now) {
        requireLive();
        unfinish();
        decide(TaskStatus.DROPPED, why, by, now);
    }

    private void unfinish() {
        this.finishedOn = null;
        this.finishedAt = null;
        this.finishedBy = null;
    }

    private void decide(TaskStatus next, String why, UUID by, Instant now) {
        this.status = next;
        this.reason = why;
        this.decidedBy = by;
        this.decidedAt = now;
    }

    /** The lead was told how it stands. */
    void reminded(TaskStanding.Pace pace) {
        this.toldPace = pace;
    }

    private void requireLive() {
        if (!status.isLive()) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
    }

    void requireOpen() {
        if (status != TaskStatus.OPEN) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
    }

    boolean reportedSince(LocalDate day) {
        return reportedOn != null && !reportedOn.isBefore(day);
    }

    public UUID id() {
        return id;
    }

    UUID listId() {
        return listId;
    }

    TaskSource source() {
        return source;
    }

    UUID sourceId() {
        return sourceId;
    }

    public UUID placeId() {
        return placeId;
    }

    String heading() {
        return heading;
    }

    public String title() {
        return title;
    }

    String measures() {
        return measures;
    }

    public UUID leadId() {
        return leadId;
    }

    UUID secretaryId() {
        return secretaryId;
    }

    LocalDate due() {
        return due;
    }

    TaskRhythm rhythm() {
        return rhythm;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    TaskStatus status() {
        return status;
    }

    LocalDate finishedOn() {
        return finishedOn;
    }

    UUID finishedBy() {
        return finishedBy;
    }

    String reason() {
        return reason;
    }

    int version() {
        return version;
    }
}
