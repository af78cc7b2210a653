package org.dangjian.market.assessment.standing;

import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.rules.DutyStanding;
import org.dangjian.market.assessment.rules.Evaluation;
import org.dangjian.market.assessment.rules.Finding;
import org.dangjian.market.assessment.rules.Missing;
import org.dangjian.market.assessment.rules.scheme.RuleKey;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.Outcome;
import org.dangjian.market.assessment.run.Phase;
import org.dangjian.market.assessment.scheme.SchemeVersion;
import org.dangjian.market.assessment.subject.HolderName;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a holder stands in a year: what was earned, what is missing and what each missing thing would bring.
 *
 * @param total the points as they would count if the year ended today; {@code earned} are all points, {@code withheld} those
 *     among them that wait for the mandatory items (自选待必选完成后计入)
 * @param vetoed while the year runs: whether an owed duty can no longer be met; then: whether one was not met
 * @param onPace whether every mandatory item was attended as often as it is due by now
 * @param lineAt the line of the standard in points
 * @param duties how far each owed mandatory item is
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
        int earned,
        int withheld,
        Integer lineAt,
        boolean vetoed,
        boolean onPace,
        List<DutyStanding> duties,
        int distance,
        List<Missing> missing,
        List<Finding> findings,
        @Nullable String band,
        @Nullable String bandTitle,
        @Nullable String suggestion,
        @Nullable String notGradedReason,
        UUID schemeId,
        int schemeVersion,
        @Nullable UUID resultId) {

    static StandingView of(
            HolderName holder, int year, Phase phase, Evaluation evaluation, SchemeVersion scheme, UUID resultId) {
        return new StandingView(
                holder,
                year,
                phase,
                evaluation.total(),
                evaluation.earned(),
                evaluation.withheld(),
                evaluation.lineAt(),
                evaluation.vetoed(),
                evaluation.onPace(),
                evaluation.duties(),
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
    static StandingView of(AssessmentResult sealed, Outcome outcome, int year, SchemeVersion scheme, Integer lineAt) {
        List<DutyStanding> duties = DutyStanding.of(outcome.findings());
        int withheld = -outcome.findings().stream()
                .filter(finding -> finding.rule().equals(RuleKey.VETO))
                .mapToInt(Finding::effect)
                .sum();
        return new StandingView(
                HolderName.of(sealed.holder(), sealed.holderName()),
                year,
                Phase.CLOSED,
                outcome.total(),
                outcome.total() + withheld,
                withheld,
                lineAt,
                outcome.isVetoed(),
                duties.stream().allMatch(DutyStanding::onPace),
                duties,
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
