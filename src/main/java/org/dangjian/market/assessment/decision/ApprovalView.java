package org.dangjian.market.assessment.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decision on a result.
 *
 * @param againstSuggestion whether it is another grade than the system suggested (与建议不一致)
 * @param reason why; absent where it is as suggested
 */
@Schema(name = "Approval")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApprovalView(
        Grade grade,
        String gradeTitle,
        String basis,
        boolean againstSuggestion,
        String reason,
        UUID approvedBy,
        Instant approvedAt) {

    public static ApprovalView of(Approval approval) {
        return new ApprovalView(
                approval.grade(),
                approval.grade().title(),
                approval.basis(),
                approval.isAgainstSuggestion(),
                approval.reason(),
                approval.approvedBy(),
                approval.approvedAt());
    }
}
