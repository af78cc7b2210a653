package org.dangjian.market.assessment.event;

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
import org.dangjian.market.assessment.rules.scheme.BandEvent;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that happened to a holder and bears on the band by the scheme (减星项、否决项，《构建“1+3”制度体系抓实基层党建工作》
 * 三): proposed with its basis by one person, decided by another, revoked where it was wrong, never deleted.
 */
@Entity
@Table(name = "holder_event")
public class RecordedEvent {

    /** PROPOSED → APPROVED | REJECTED; an approved one can be REVOKED. */
    @Schema(name = "RecordedEventStatus")
    @Labelled("RecordedEventStatus")
    public enum Status implements Titled {
        PROPOSED,
        APPROVED,
        REJECTED,
        REVOKED
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "holder_type")
    private Holder.Type holderType;

    @Column(name = "holder_id")
    private UUID holderId;

    @Column(name = "of_stars")
    private boolean ofStars;

    private String code;
    private String title;

    @Convert(converter = ProtectedText.class)
    private String basis;

    @Column(name = "occurred_on")
    private LocalDate occurredOn;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "live_key")
    private String liveKey;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "reviewed_by")
    private UUID reviewedBy;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Convert(converter = ProtectedText.class)
    private String reason;

    @Version
    private int version;

    protected RecordedEvent() {}

    /** @param kind the event of the scheme in force, whose title is kept as it reads today */
    RecordedEvent(RecordEvent request, BandEvent kind, UUID proposedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.holderType = request.holder().type();
        this.holderId = request.holder().id();
        this.ofStars = request.ofStars();
        this.code = kind.code();
        this.title = kind.title();
        this.basis = request.basis().strip();
        this.occurredOn = request.occurredOn();
        this.status = Status.PROPOSED;
        this.liveKey = String.join("|", holderId.toString(), String.valueOf(ofStars), code, occurredOn.toString());
        this.proposedBy = proposedBy;
        this.proposedAt = now;
    }

    /**
     * @throws Problem {@code second-person-required} for the proposer, {@code state-conflict} when decided already,
     *     {@code reason-required} for a refusal without one
     */
    void decide(boolean approved, String why, UUID reviewer, Instant now) {
        if (reviewer.equals(proposedBy)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        require(Status.PROPOSED);
        if (!approved) {
            Problem.requireReason(why);
            this.liveKey = null;
        }
        this.status = approved ? Status.APPROVED : Status.REJECTED;
        this.reason = why == null ? null : why.strip();
        this.reviewedBy = reviewer;
        this.reviewedAt = now;
    }

    /** @throws Problem {@code state-conflict} unless there is something to undo */
    void requireRevocable() {
        require(Status.APPROVED);
    }

    /** @throws Problem {@code state-conflict} unless approved */
    void revoke(String why, Instant now) {
        require(Status.APPROVED);
        this.status = Status.REVOKED;
        this.reviewedAt = now;
        this.liveKey = null;
        this.reason = why.strip();
    }

    private void require(Status expected) {
        if (status != expected) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
    }

    UUID id() {
        return id;
    }

    Holder holder() {
        return new Holder(holderType, holderId);
    }

    boolean isOfStars() {
        return ofStars;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    String basis() {
        return basis;
    }

    LocalDate occurredOn() {
        return occurredOn;
    }

    boolean isRevoked() {
        return status == Status.REVOKED;
    }

    Status status() {
        return status;
    }

    UUID proposedBy() {
        return proposedBy;
    }

    UUID reviewedBy() {
        return reviewedBy;
    }

    String reason() {
        return reason;
    }

    int version() {
        return version;
    }
}
