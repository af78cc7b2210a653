package org.dangjian.market.assessment.use;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.decision.Approval;
import org.dangjian.market.assessment.decision.Grade;
import org.dangjian.market.assessment.help.HelpPlan;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.Outcome;
import org.dangjian.market.assessment.run.ResultCorrection;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Holder;

/**
 * What a closed year decided about one holder: what the scheme suggested, what people approved, and the seal over it.
 *
 * @param holderName a unit's as it was when the result was made, a member's as it is
 * @param organizationId the branch or unit the holder was evaluated in
 * @param year the year judged, in Asia/Shanghai
 * @param total points, as they stand after corrections
 * @param distance points missing to the line of the standard
 * @param againstSuggestion whether people decided otherwise than suggested (与建议不一致)
 * @param metByHelpOn the day a check found that the help had led to the standard (帮扶有效), or {@code null}
 * @param approvedBy the account
 * @param organizationName what it was called at the end of that year
 * @param judgedIn the name of the organization whose run it was, at the end of that year
 * @param seal SHA-256 in hex over all the run decided
 */
public record DecidedResult(
        UUID resultId,
        Holder holder,
        String holderName,
        UUID organizationId,
        String organizationName,
        int year,
        int total,
        int distance,
        String bandTitle,
        boolean vetoed,
        boolean needsReview,
        Grade grade,
        boolean againstSuggestion,
        LocalDate metByHelpOn,
        String approvalBasis,
        UUID approvedBy,
        Instant approvedAt,
        UUID assessmentId,
        String judgedIn,
        Instant closedAt,
        String seal) {

    /**
     * The day from which the member is registered (党员登记，《城市区域化党建调研报告》二(三)): that of the approval as
     * qualified with the line reached, else that of a check which found the help had led there; {@code null} for others.
     */
    public LocalDate registeredOn() {
        boolean qualified = distance == 0 && (grade == Grade.EXCELLENT || grade == Grade.QUALIFIED);
        return qualified ? BusinessDay.dayOf(approvedAt) : metByHelpOn;
    }

    static DecidedResult of(
            AssessmentResult result,
            ResultCorrection correction,
            Approval approval,
            Assessment assessment,
            Organization judgedIn,
            Organization home,
            HelpPlan met,
            Map<UUID, String> names) {
        Outcome now = correction == null ? result.outcome() : correction.outcome();
        return new DecidedResult(
                result.id(),
                result.holder(),
                result.holderName(),
                home.id(),
                names.get(home.id()),
                assessment.year(),
                now.total(),
                now.distance(),
                now.bandTitle(),
                now.isVetoed(),
                now.needsReview(),
                approval.grade(),
                approval.isAgainstSuggestion(),
                met == null ? null : met.checkedOn(),
                approval.basis(),
                approval.approvedBy(),
                approval.approvedAt(),
                assessment.id(),
                names.get(judgedIn.id()),
                assessment.closedAt(),
                assessment.seal());
    }
}
