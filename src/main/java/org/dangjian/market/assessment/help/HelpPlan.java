package org.dangjian.market.assessment.help;

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
import org.dangjian.market.assessment.decision.Approval;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Help for a member (帮扶，《城市区域化党建调研报告》二(三)): by the branch, for up to a year, where the registration was put
 * off; by somebody the 党(工)委 appoints where the member was found unqualified. The member stays in the own branch.
 */
@Entity
@Table(name = "help_plan")
public class HelpPlan {

    /** A year at most between the approval and the check. */
    static final int LONGEST_MONTHS = 12;

    /** Who helps. */
    @Schema(name = "HelpPlanKind")
    @Labelled("HelpPlanKind")
    public enum Kind implements Titled {
        BRANCH,
        CONCENTRATED
    }

    /**
     * What the check found. MET registers the member as of the day of the check; NOT_MET (一年内帮扶仍不合格的，列为不合格党员)
     * puts the case before the branch and counts as a year of 不合格.
     */
    @Schema(name = "HelpPlanEffect")
    @Labelled("HelpPlanEffect")
    public enum Effect implements Titled {
        MET,
        NOT_MET
    }

    @Id
    private UUID id;

    @Column(name = "result_id")
    private UUID resultId;

    @Column(name = "member_id")
    private UUID memberId;

    @Column(name = "helper_id")
    private UUID helperId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Convert(converter = ProtectedText.class)
    private String measures;

    @Column(name = "approved_on")
    private LocalDate approvedOn;

    @Column(name = "check_on")
    private LocalDate checkOn;

    @Column(name = "appointed_by")
    private UUID appointedBy;

    @Column(name = "appointed_at")
    private Instant appointedAt;

    @Enumerated(EnumType.STRING)
    private Effect outcome;

    @Column(name = "checked_on")
    private LocalDate checkedOn;

    @Column(name = "checked_by")
    private UUID checkedBy;

    @Convert(converter = ProtectedText.class)
    private String remark;

    @Version
    private int version;

    protected HelpPlan() {}

    /** @throws Problem {@code validation-failed} for oneself as the helper, or a check later than a year after approval */
    HelpPlan(AssessmentResult result, Approval approval, Kind kind, MakeHelpPlan request, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.resultId = result.id();
        this.memberId = result.holder().id();
        this.helperId = request.helperId();
        this.kind = kind;
        this.measures = request.measures().strip();
        this.approvedOn = BusinessDay.dayOf(approval.approvedAt());
        LocalDate latest = approvedOn.plusMonths(LONGEST_MONTHS);
        this.checkOn = request.checkOn() == null ? latest : request.checkOn();
        this.appointedBy = by;
        this.appointedAt = now;
        if (helperId.equals(memberId)) {
            throw Problem.invalid("helperId", "帮扶联系人不能是本人");
        }
        if (checkOn.isBefore(approvedOn) || checkOn.isAfter(latest)) {
            throw Problem.invalid("checkOn", "检查日期应在审定后一年之内，最晚 " + latest);
        }
    }

    /** @throws Problem {@code state-conflict} once the help was checked */
    void requireOpen() {
        if (outcome != null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, outcome.title());
        }
    }

    /** Records how far the help has led. */
    void check(CheckHelpPlan request, UUID by) {
        requireOpen();
        this.outcome = request.outcome();
        this.checkedOn = request.checkedOn();
        this.remark = request.remark().strip();
        this.checkedBy = by;
    }

    boolean isOverdue(LocalDate today) {
        return outcome == null && checkOn.isBefore(today);
    }

    UUID id() {
        return id;
    }

    UUID resultId() {
        return resultId;
    }

    UUID memberId() {
        return memberId;
    }

    UUID helperId() {
        return helperId;
    }

    Kind kind() {
        return kind;
    }

    String measures() {
        return measures;
    }

    LocalDate approvedOn() {
        return approvedOn;
    }

    LocalDate checkOn() {
        return checkOn;
    }

    Effect outcome() {
        return outcome;
    }

    public LocalDate checkedOn() {
        return checkedOn;
    }

    String remark() {
        return remark;
    }
}
