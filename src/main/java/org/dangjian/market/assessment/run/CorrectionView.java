package org.dangjian.market.assessment.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a result changed after an objection: what it said before and what it says since. */
@Schema(name = "Correction")
public record CorrectionView(
        int number, UUID objectionId, OutcomeView before, OutcomeView after, UUID correctedBy, Instant correctedAt) {

    /** All corrections of a result, first to last. */
    public static List<CorrectionView> of(AssessmentResult result, List<ResultCorrection> corrections) {
        List<CorrectionView> views = new ArrayList<>();
        Outcome before = result.outcome();
        for (ResultCorrection correction : corrections) {
            views.add(new CorrectionView(
                    correction.number(),
                    correction.objectionId(),
                    OutcomeView.of(before),
                    OutcomeView.of(correction.outcome()),
                    correction.correctedBy(),
                    correction.correctedAt()));
            before = correction.outcome();
        }
        return views;
    }
}
