package org.dangjian.market.assessment.use;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.decision.Grade;
import org.dangjian.market.assessment.subject.HolderName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member who was approved as unqualified in two consecutive closed years (提请研究).
 *
 * @param years the earlier year first
 * @param note what the list is for: people look into it, the system proposes nothing
 */
@Schema(name = "StudyCase")
public record StudyCaseView(
        HolderName member, UUID organizationId, String organizationName, List<StudyCaseView.Year> years, String note) {

    /**
     * What was decided for one of the years.
     *
     * @param afterHelp whether a check found that the help had not led to the standard (帮扶后仍不合格)
     */
    @Schema(name = "StudyCaseYear")
    public record Year(
            int year,
            UUID resultId,
            Grade grade,
            String gradeTitle,
            boolean afterHelp,
            String basis,
            Instant approvedAt) {}
}
