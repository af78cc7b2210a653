package org.dangjian.market.assessment.decision;

import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decision on a result.
 *
 * @param againstSuggestion whether it is another grade than the system suggested (与建议不一致)
 * @param reason why; absent where it is as suggested
 */
@Schema(name = "Approval")
public record ApprovalView(
        Grade grade,
        String gradeTitle,
        String basis,
        boolean againstSuggestion,
        @Nullable String reason,
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
