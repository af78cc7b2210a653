package org.dangjian.market.assessment.rules;

import java.util.ArrayList;
import java.util.List;
import org.dangjian.market.assessment.rules.scheme.Duty;
import org.dangjian.market.assessment.rules.scheme.KindRule;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.rules.scheme.ScoreEntry;
import org.dangjian.market.assessment.rules.scheme.ScoreKind;

/**
 * The ledger entries of one evaluation, oldest first (equal dates by id), parted by whether they lie in its time.
 *
 * @param shares where mandatory work counts as it is done ({@link KindRule#asDone()}): for each owed duty that is not met
 *     yet the points for the times done so far, as far as the ledger does not hold them: it has an entry for all times
 *     together
 */
public record Entries(List<ScoreEntry> counted, List<ScoreEntry> outside, int[] shares) {

    static Entries of(Scheme rules, Facts facts, Duties duties) {
        List<ScoreEntry> counted = new ArrayList<>(facts.entries().size());
        List<ScoreEntry> outside = new ArrayList<>(0);
        for (ScoreEntry entry : facts.entries()) {
            (facts.covers(entry.occurredOn()) ? counted : outside).add(entry);
        }
        counted.sort(ScoreEntry::compareByDate);
        outside.sort(ScoreEntry::compareByDate);
        return new Entries(counted, outside, shares(rules, duties, counted));
    }

    private static int[] shares(Scheme rules, Duties duties, List<ScoreEntry> counted) {
        int[] shares = new int[duties.owed().size()];
        KindRule rule = rules.kindRule(ScoreKind.MANDATORY);
        if (rule != null && Boolean.TRUE.equals(rule.asDone())) {
            for (int i = 0; i < shares.length; i++) {
                Duty duty = duties.owed().get(i);
                if (!duty.isMet()) {
                    int earned = 0;
                    for (ScoreEntry entry : counted) {
                        if (entry.kind() == ScoreKind.MANDATORY && duties.indexOf(entry.itemId()) == i) {
                            earned += entry.points();
                        }
                    }
                    shares[i] = Math.max(0, duty.share() - earned);
                }
            }
        }
        return shares;
    }

    /** All shares together, in points. */
    int shared() {
        int sum = 0;
        for (int share : shares) {
            sum += share;
        }
        return sum;
    }
}
