package org.dangjian.market.assessment.objection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.CorrectionView;
import org.dangjian.market.assessment.subject.HolderName;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An objection, for whoever made it and those responsible; the person it is about reads the correction alone.
 *
 * @param holder whose result it is about
 * @param memberId the member who objects; absent where an office or a unit does
 * @param correction what changed, once it was upheld
 */
@Schema(name = "Objection")
public record ObjectionView(
        UUID id,
        UUID resultId,
        UUID assessmentId,
        HolderName holder,
        @Nullable UUID memberId,
        UUID filedBy,
        LocalDate receivedOn,
        String reason,
        List<UUID> evidenceIds,
        Objection.Status status,
        String statusTitle,
        Instant filedAt,
        @Nullable UUID reviewedBy,
        @Nullable Instant reviewedAt,
        @Nullable String reviewReason,
        @Nullable CorrectionView correction) {

    static ObjectionView of(
            Objection objection, AssessmentResult result, List<UUID> evidence, CorrectionView correction) {
        return new ObjectionView(
                objection.id(),
                objection.resultId(),
                objection.assessmentId(),
                HolderName.of(result.holder(), result.holderName()),
                objection.memberId(),
                objection.filedBy(),
                objection.receivedOn(),
                objection.reason(),
                evidence,
                objection.status(),
                objection.status().title(),
                objection.filedAt(),
                objection.reviewedBy(),
                objection.reviewedAt(),
                objection.reviewReason(),
                correction);
    }
}
