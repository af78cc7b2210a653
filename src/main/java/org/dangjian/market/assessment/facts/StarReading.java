package org.dangjian.market.assessment.facts;

import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.assessment.rules.Evaluation;
import org.dangjian.market.assessment.rules.Evaluator;
import org.dangjian.market.assessment.rules.Facts;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.platform.shared.Holder;

/**
 * What is known of a holder who strives for stars, with the rules in force for them.
 *
 * @param organizationId the branch of a member, or the organization itself
 */
public record StarReading(
        HolderPlace place, UUID organizationId, UUID schemeId, int schemeVersion, Scheme rules, Facts facts) {

    public Holder holder() {
        return place.holder();
    }

    /** The provisional stars as of the day the facts were read for. */
    public Evaluation evaluation() {
        return Evaluator.evaluate(rules, facts);
    }

    /**
     * What today's points and events give by the lines of an earlier quarter: by these the stars confirmed then are kept,
     * for a quarter that has just begun asks no more of anybody before its end.
     *
     * @param quarter 1 to 4
     */
    public Evaluation evaluationFor(int quarter) {
        return Evaluator.evaluate(rules.atQuarter(quarter), facts);
    }

    /** The provisional stars as of an earlier day of the year. */
    public Evaluation evaluationAt(LocalDate day) {
        return Evaluator.evaluate(rules, facts.asOf(day));
    }
}
