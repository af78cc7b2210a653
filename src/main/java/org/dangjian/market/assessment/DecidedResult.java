package org.dangjian.market.assessment;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.organization.Organization;
import org.dangjian.market.shared.Holder;

/**
 * What a closed year decided about one holder: what the scheme suggested, what people approved, and the seal over it.
 *
 * @param holderName as it was when the result was made
 * @param organizationId the branch or unit the holder was evaluated in
 * @param year the year judged, in Asia/Shanghai
 * @param total points, as they stand after corrections
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
        String bandTitle,
        boolean vetoed,
        boolean needsReview,
        Grade grade,
        String approvalBasis,
        UUID approvedBy,
        Instant approvedAt,
        UUID assessmentId,
        String judgedIn,
        Instant closedAt,
        String seal) {

    static DecidedResult of(
            AssessmentResult result,
            ResultCorrection correction,
            Approval approval,
            Assessment assessment,
            Organization judgedIn,
            Organization home,
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
                now.bandTitle(),
                now.isVetoed(),
                now.needsReview(),
                approval.grade(),
                approval.basis(),
                approval.approvedBy(),
                approval.approvedAt(),
                assessment.id(),
                names.get(judgedIn.id()),
                assessment.closedAt(),
                assessment.seal());
    }
}
