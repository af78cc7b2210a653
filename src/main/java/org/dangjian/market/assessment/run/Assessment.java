package org.dangjian.market.assessment.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.assessment.scheme.SchemeVersion;
import org.dangjian.market.platform.audit.CanonicalRow;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A run of one scheme over one part of the tree (年度评定，《城市区域化党建调研报告》二(三) 年底集中评议). Runs may be made at
 * any time; the one that people decided on closes the year.
 */
@Entity
@Table(name = "assessment")
public class Assessment extends RunBasis {

    /** Where a run stands. CANCELLED is not stored: it is a run whose job ended before the run did. */
    @Schema(name = "AssessmentStatus")
    @Labelled("AssessmentStatus")
    public enum Status implements Titled {
        RUNNING,
        PRELIMINARY,
        CANCELLED,
        CLOSED,
        CONFIRMED
    }

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "job_id")
    private UUID jobId;

    private UUID position;
    private int evaluated;

    @Column(name = "started_by")
    private UUID startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "closed_by")
    private UUID closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    private String seal;

    @Version
    private int version;

    protected Assessment() {}

    /**
     * A run about to begin.
     *
     * @param quarter the quarter (1 to 4) at whose end stars are judged; {@code null} for the yearly evaluation
     * @param asOf the day as of which it judges
     */
    Assessment(
            UUID id,
            SchemeVersion scheme,
            UUID organizationId,
            Integer quarter,
            LocalDate asOf,
            UUID jobId,
            UUID by,
            Instant now) {
        super(id, scheme, organizationId, quarter, asOf);
        this.status = Status.RUNNING;
        this.jobId = jobId;
        this.startedBy = by;
        this.startedAt = now;
    }

    /** Records that everyone up to {@code last} is evaluated. The version keeps two workers from doing it both. */
    void advance(UUID last, int holders) {
        this.position = last;
        this.evaluated += holders;
    }

    void finish(Instant now) {
        this.status = Status.PRELIMINARY;
        this.finishedAt = now;
    }

    /**
     * Closes the year by it.
     *
     * @param hash over everything it decided, by which a later change shows
     * @throws Problem {@code state-conflict} unless the results are complete and the year is not closed by them yet
     */
    public void close(String hash, UUID by, Instant now) {
        requireOpen();
        this.status = Status.CLOSED;
        this.seal = hash;
        this.closedBy = by;
        this.closedAt = now;
    }

    /** @throws Problem {@code state-conflict} unless there is something to undo */
    public void requireClosed() {
        requireStatus(Status.CLOSED);
    }

    /** @throws Problem {@code state-conflict} unless closed */
    public void reopen() {
        requireStatus(Status.CLOSED);
        this.status = Status.PRELIMINARY;
        this.seal = null;
        this.closedBy = null;
        this.closedAt = null;
    }

    /**
     * For what belongs to a year's end.
     *
     * @throws Problem {@code state-conflict} while results may still come in, once the year is closed, and for stars,
     *     which are confirmed and not closed
     */
    public void requireOpen() {
        if (isOfStars()) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "创星晋级，按季度确认");
        }
        requireStatus(Status.PRELIMINARY);
    }

    /** @throws Problem {@code state-conflict} unless its stars are complete and wait for their confirmation */
    void requireConfirmable() {
        if (!isOfStars()) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "年度评定，不确认星级");
        }
        requireStatus(Status.PRELIMINARY);
    }

    /** Its stars hold from now on. */
    void confirm() {
        requireConfirmable();
        this.status = Status.CONFIRMED;
    }

    private void requireStatus(Status wanted) {
        if (status != wanted) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
    }

    UUID startedBy() {
        return startedBy;
    }

    /** What the seal covers of the run itself: what it judged by, not where it stands. */
    public CanonicalRow canonical() {
        return new CanonicalRow()
                .with("id", id())
                .with("year", year())
                .with("schemeId", schemeId())
                .with("organizationId", organizationId())
                .with("audience", audience())
                .with("asOf", asOf())
                .with("evaluated", evaluated);
    }

    public UUID jobId() {
        return jobId;
    }

    public boolean isRunning() {
        return status == Status.RUNNING;
    }

    public boolean isClosed() {
        return status == Status.CLOSED;
    }

    boolean isConfirmed() {
        return status == Status.CONFIRMED;
    }

    /** @param jobEnded whether the work behind it has ended, however */
    Status status(boolean jobEnded) {
        return isRunning() && jobEnded ? Status.CANCELLED : status;
    }

    /** The last holder evaluated, in the order of ids; {@code null} before the first. */
    UUID position() {
        return position;
    }

    /** How many holders are evaluated. */
    public int evaluated() {
        return evaluated;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    /** The hash taken when it was closed; {@code null} while it is not. */
    public String seal() {
        return seal;
    }
}
