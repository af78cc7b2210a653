package org.dangjian.market.assessment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision on a result. */
@Schema(name = "Approval")
public record ApprovalView(Grade grade, String gradeTitle, String basis, UUID approvedBy, Instant approvedAt) {

    static ApprovalView of(Approval approval) {
        return new ApprovalView(
                approval.grade(),
                approval.grade().title(),
                approval.basis(),
                approval.approvedBy(),
                approval.approvedAt());
    }
}
