package org.dangjian.market.people.member.merge;

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
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That two records are of one person, as one clerk says and another confirms. */
@Entity
@Table(name = "member_merge")
public class MemberMerge {

    /** PROPOSED → CONFIRMED | DECLINED. */
    @Schema(name = "MemberMergeStatus")
    @Labelled("MemberMergeStatus")
    public enum Status implements Titled {
        PROPOSED,
        CONFIRMED,
        DECLINED
    }

    @Id
    private UUID id;

    @Column(name = "kept_id")
    private UUID keptId;

    @Column(name = "merged_id")
    private UUID mergedId;

    @Convert(converter = ProtectedText.class)
    private String reason;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "live_key")
    private UUID liveKey;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Convert(converter = ProtectedText.class)
    private String answer;

    @Version
    private int version;

    protected MemberMerge() {}

    MemberMerge(UUID kept, UUID merged, String reason, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.keptId = kept;
        this.mergedId = merged;
        this.reason = reason;
        this.status = Status.PROPOSED;
        this.liveKey = merged;
        this.proposedBy = by;
        this.proposedAt = now;
    }

    /** @throws Problem {@code second-person-required} for who proposed it, {@code state-conflict} when decided already */
    void decide(boolean confirmed, String why, UUID by, Instant now) {
        if (status != Status.PROPOSED) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
        if (by.equals(proposedBy)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        this.status = confirmed ? Status.CONFIRMED : Status.DECLINED;
        this.answer = why;
        this.liveKey = null;
        this.decidedBy = by;
        this.decidedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID keptId() {
        return keptId;
    }

    UUID mergedId() {
        return mergedId;
    }

    MemberMergeView view() {
        return new MemberMergeView(
                id, keptId, mergedId, reason, status, proposedBy, proposedAt, decidedBy, decidedAt, answer);
    }

    UUID proposedBy() {
        return proposedBy;
    }
}
