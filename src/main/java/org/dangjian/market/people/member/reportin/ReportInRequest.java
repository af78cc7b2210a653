package org.dangjian.market.people.member.reportin;

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
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit or member that reports in by itself (双报到), waiting for the staff of the place. */
@Entity
@Table(name = "report_in_request")
public class ReportInRequest {

    /** WAITING → CONFIRMED | DECLINED. */
    @Schema(name = "ReportInRequestStatus")
    @Labelled("ReportInRequestStatus")
    public enum Status implements Titled {
        WAITING,
        CONFIRMED,
        DECLINED
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "holder_type")
    private Holder.Type holderType;

    @Column(name = "holder_id")
    private UUID holderId;

    @Column(name = "community_id")
    private UUID communityId;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "live_key")
    private String liveKey;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Convert(converter = ProtectedText.class)
    private String reason;

    @Version
    private int version;

    protected ReportInRequest() {}

    ReportInRequest(Holder holder, UUID communityId, UUID askedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.holderType = holder.type();
        this.holderId = holder.id();
        this.communityId = communityId;
        this.status = Status.WAITING;
        this.liveKey = holderId + "/" + communityId;
        this.askedBy = askedBy;
        this.askedAt = now;
    }

    /** @throws Problem {@code second-person-required} for whoever asked, {@code state-conflict} when decided already */
    void decide(boolean confirmed, String why, UUID by, Instant now) {
        if (by.equals(askedBy)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        if (status != Status.WAITING) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
        this.status = confirmed ? Status.CONFIRMED : Status.DECLINED;
        this.liveKey = null;
        this.reason = why;
        this.decidedBy = by;
        this.decidedAt = now;
    }

    /** Ends with the member who left; nothing is decided. */
    public void lapse(String why, UUID by, Instant now) {
        if (status == Status.WAITING) {
            this.status = Status.DECLINED;
            this.liveKey = null;
            this.reason = why;
            // Whoever asked decides nothing, not even by putting on record that the person left.
            this.decidedBy = by.equals(askedBy) ? null : by;
            this.decidedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    Holder holder() {
        return new Holder(holderType, holderId);
    }

    UUID communityId() {
        return communityId;
    }

    Status status() {
        return status;
    }

    UUID askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String reason() {
        return reason;
    }

    int version() {
        return version;
    }
}
