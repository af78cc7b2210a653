package org.dangjian.market.assessment.run;

import java.util.List;
import org.dangjian.market.assessment.rules.Finding;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a result said at one time. */
@Schema(name = "Outcome")
public record OutcomeView(
        int total,
        String band,
        String bandTitle,
        String suggestion,
        @Nullable String notGradedReason,
        boolean vetoed,
        boolean needsReview,
        int distance,
        List<Finding> findings) {

    static OutcomeView of(Outcome outcome) {
        return new OutcomeView(
                outcome.total(),
                outcome.band(),
                outcome.bandTitle(),
                outcome.suggestion(),
                outcome.notGradedReason(),
                outcome.isVetoed(),
                outcome.needsReview(),
                outcome.distance(),
                outcome.findings());
    }
}
