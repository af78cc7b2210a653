package org.dangjian.market.assessment.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Titled;
import org.dangjian.market.platform.shared.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.BatchSize;

/**
 * What one member takes on in a year instead of the standard mandatory set (一事一议): 由个人申请，经支部研究，党委备案后，
 * 一事一议确定认领项目 (《城市区域化党建调研报告》二(二)).
 */
@Entity
@Table(name = "individual_plan")
public class IndividualPlan {

    /** APPLIED → DECIDED | DECLINED by the branch; DECIDED → RECORDED | RETURNED by the committee; RECORDED → REVOKED. */
    @Schema(name = "IndividualPlanStatus")
    @Labelled("IndividualPlanStatus")
    public enum Status implements Titled {
        APPLIED,
        DECIDED,
        DECLINED,
        RECORDED,
        RETURNED,
        REVOKED
    }

    @Id
    private UUID id;

    @Column(name = "member_id")
    private UUID memberId;

    @Column(name = "plan_year")
    private int year;

    @Convert(converter = ProtectedText.class)
    private String basis;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 100)
    @CollectionTable(name = "individual_plan_item", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "rank")
    private List<PlanLine> lines = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "live_key")
    private String liveKey;

    @Column(name = "applied_by")
    private UUID appliedBy;

    @Column(name = "applied_at")
    private Instant appliedAt;

    @Column(name = "decided_by")
    private UUID decidedBy;

    private String meeting;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Convert(converter = ProtectedText.class)
    private String reason;

    @Version
    private int version;

    protected IndividualPlan() {}

    IndividualPlan(UUID memberId, ApplyForPlan request, List<PlanLine> lines, UUID appliedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.memberId = memberId;
        this.year = request.year();
        this.basis = request.basis().strip();
        this.lines.addAll(lines);
        this.status = Status.APPLIED;
        this.liveKey = year + "/" + memberId;
        this.appliedBy = appliedBy;
        this.appliedAt = now;
    }

    /**
     * What the branch's meeting said.
     *
     * @throws Problem {@code second-person-required} for the account that applied
     */
    void decide(DecidePlan decision, UUID by) {
        require(Status.APPLIED);
        if (by.equals(appliedBy)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        this.meeting = decision.meeting().strip();
        this.decidedOn = decision.heldOn();
        this.decidedBy = by;
        if (decision.decision() == Decision.APPROVE) {
            this.status = Status.DECIDED;
        } else {
            end(Status.DECLINED, decision.reason());
        }
    }

    /**
     * The committee puts it on record, from when on it counts, or returns it.
     *
     * @throws Problem {@code second-person-required} for the account that applied or entered the branch's decision
     */
    void record(Verdict decision, UUID by, Instant now) {
        require(Status.DECIDED);
        if (by.equals(decidedBy) || by.equals(appliedBy)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        this.recordedBy = by;
        this.recordedAt = now;
        if (decision.decision() == Decision.APPROVE) {
            this.status = Status.RECORDED;
        } else {
            end(Status.RETURNED, decision.reason());
        }
    }

    /** @throws Problem {@code state-conflict} unless there is something to undo */
    void requireRevocable() {
        require(Status.RECORDED);
    }

    /** Takes a recorded plan back; the standard set is owed again. */
    void revoke(String why, Instant now) {
        require(Status.RECORDED);
        this.revokedAt = now;
        end(Status.REVOKED, why);
    }

    /** Ends with the member who left before it was put on record. */
    void lapse(String why, Instant now) {
        if (status == Status.APPLIED || status == Status.DECIDED) {
            this.revokedAt = now;
            end(Status.REVOKED, why);
        }
    }

    private void end(Status last, String why) {
        this.status = last;
        this.reason = why.strip();
        this.liveKey = null;
    }

    private void require(Status expected) {
        if (status != expected) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
    }

    public UUID id() {
        return id;
    }

    public UUID memberId() {
        return memberId;
    }

    public int year() {
        return year;
    }

    /** Why the standard set is too much, as applied for. Seen by the member and those who decide only. */
    String basis() {
        return basis;
    }

    /** What is taken on, in the order applied for. */
    List<PlanLine> lines() {
        return List.copyOf(lines);
    }

    Status status() {
        return status;
    }

    UUID decidedBy() {
        return decidedBy;
    }

    UUID appliedBy() {
        return appliedBy;
    }

    Instant appliedAt() {
        return appliedAt;
    }

    String meeting() {
        return meeting;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String reason() {
        return reason;
    }

    int version() {
        return version;
    }
}
