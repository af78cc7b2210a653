package org.dangjian.market.assessment;

import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.rules.Evaluation;
import org.dangjian.market.assessment.rules.Finding;
import org.dangjian.market.assessment.rules.Missing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a holder stands in a year: what was earned, what is missing and what each missing thing would bring.
 *
 * @param distance points missing to the line of the standard
 * @param missing what can still be done; empty once the year is over
 * @param findings the explanation; the effects add up to {@code total}
 * @param band {@code null} while the year runs: there is no band before the run
 * @param resultId the sealed result of a closed year, or the one that is shown before that, where there is one
 */
@Schema(name = "Standing")
public record StandingView(
        HolderName holder,
        int year,
        Phase phase,
        int total,
        boolean vetoed,
        int distance,
        List<Missing> missing,
        List<Finding> findings,
        String band,
        String bandTitle,
        String suggestion,
        String notGradedReason,
        UUID schemeId,
        int schemeVersion,
        UUID resultId) {

    static StandingView of(
            HolderName holder, int year, Phase phase, Evaluation evaluation, SchemeVersion scheme, UUID resultId) {
        return new StandingView(
                holder,
                year,
                phase,
                evaluation.total(),
                evaluation.vetoed(),
                evaluation.distance(),
                evaluation.missing(),
                evaluation.findings(),
                evaluation.band(),
                evaluation.bandTitle(),
                evaluation.suggestion(),
                evaluation.notGradedReason(),
                scheme.id(),
                scheme.number(),
                resultId);
    }

    /** The standing of a closed year is what was sealed then. */
    static StandingView of(AssessmentResult sealed, Outcome outcome, int year, SchemeVersion scheme) {
        return new StandingView(
                HolderName.of(sealed.holder(), sealed.holderName()),
                year,
                Phase.CLOSED,
                outcome.total(),
                outcome.isVetoed(),
                outcome.distance(),
                List.of(),
                outcome.findings(),
                outcome.band(),
                outcome.bandTitle(),
                outcome.suggestion(),
                outcome.notGradedReason(),
                scheme.id(),
                scheme.number(),
                sealed.id());
    }
}
