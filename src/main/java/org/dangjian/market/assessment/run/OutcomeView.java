package org.dangjian.market.assessment.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dangjian.market.assessment.rules.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a result said at one time. */
@Schema(name = "Outcome")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutcomeView(
        int total,
        String band,
        String bandTitle,
        String suggestion,
        String notGradedReason,
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
