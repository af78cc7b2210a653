package org.dangjian.market.assessment.appraisal;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The appraisal of a branch's members by each other (党员互评) and by ballot (民主测评). Ballots are counted, not named; the
 * counts stand beside the suggestion and change no band (不唯票数).
 */
@Entity
@Table(name = "appraisal")
public class Appraisal {

    /** What a ballot is for. */
    @Schema(name = "AppraisalKind")
    @Labelled("AppraisalKind")
    public enum Kind implements Titled {
        MUTUAL,
        DEMOCRATIC
    }

    /** Whether ballots are taken. */
    @Schema(name = "AppraisalStatus")
    @Labelled("AppraisalStatus")
    public enum Status implements Titled {
        OPEN,
        CLOSED
    }

    @Id
    private UUID id;

    @Column(name = "assessment_id")
    private UUID assessmentId;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int guests;

    @Column(name = "opened_by")
    private UUID openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_by")
    private UUID closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private int version;

    protected Appraisal() {}

    Appraisal(UUID assessmentId, UUID organizationId, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.assessmentId = assessmentId;
        this.organizationId = organizationId;
        this.status = Status.OPEN;
        this.openedBy = by;
        this.openedAt = now;
    }

    /** Ballots on paper of people who are no members of the branch (群众代表); they are counted and not named. */
    void addGuests(int count) {
        this.guests += count;
    }

    /** Ends the voting; the counts can be read from now on. */
    void close(UUID by, Instant now) {
        requireOpen();
        this.status = Status.CLOSED;
        this.closedBy = by;
        this.closedAt = now;
    }

    /** @throws Problem {@code state-conflict} once the voting has ended */
    void requireOpen() {
        if (status != Status.OPEN) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
    }

    public UUID id() {
        return id;
    }

    UUID assessmentId() {
        return assessmentId;
    }

    public UUID organizationId() {
        return organizationId;
    }

    Status status() {
        return status;
    }

    public int guests() {
        return guests;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant closedAt() {
        return closedAt;
    }
}
