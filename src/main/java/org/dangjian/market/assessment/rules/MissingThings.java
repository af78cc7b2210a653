package org.dangjian.market.assessment.rules;

import java.util.ArrayList;
import java.util.List;
import org.dangjian.market.assessment.rules.scheme.Duty;
import org.dangjian.market.assessment.rules.scheme.RuleKey;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.rules.scheme.ScoreEntry;
import org.dangjian.market.assessment.rules.scheme.ScoreKind;
import org.dangjian.market.assessment.rules.scheme.Words;

/** What a holder can still do in a running year, and the points each thing would bring. */
final class MissingThings {

    private MissingThings() {}

    /**
     * @param tally the points as they stand
     * @param free the points without any veto
     * @param otherVeto whether something that can no longer be made good vetoes
     */
    static List<Missing> of(Scheme rules, Entries entries, Duties duties, Tally tally, Tally free, boolean otherVeto) {
        List<Duty> unmet = new ArrayList<>(duties.unmet());
        unmet.removeAll(duties.lost());
        List<Missing> missing = new ArrayList<>(unmet.size() + 1);
        int open = 0;
        for (Duty duty : unmet) {
            int points = openPoints(duty, duties, entries);
            open += points;
            Tally then = unmet.size() == 1 && !otherVeto ? free : tally;
            missing.add(new Missing(
                    RuleKey.MANDATORY + duty.itemId(),
                    duty.title(),
                    Words.times(duty.required()),
                    Words.times(duty.verified()),
                    then.totalWithMandatory(points) - tally.total()));
        }
        int released = free.totalWithMandatory(open) - tally.totalWithMandatory(open);
        if (unmet.size() > 1 && !otherVeto && released != 0) {
            missing.add(new Missing(
                    RuleKey.RELEASE,
                    "必选全部完成后，" + Words.kinds(rules.veto().excludes()) + "计入总分",
                    "必选" + Words.items(duties.owed().size()) + "全部完成",
                    "还差" + Words.items(unmet.size()),
                    released));
        }
        return missing;
    }

    private static int openPoints(Duty duty, Duties duties, Entries entries) {
        int earned = 0;
        for (ScoreEntry entry : entries.counted()) {
            if (entry.kind() == ScoreKind.MANDATORY
                    && duties.indexOf(entry.itemId()) == duties.owed().indexOf(duty)) {
                earned += entry.points();
            }
        }
        return Math.max(
                0, duty.points() - earned - entries.shares()[duties.owed().indexOf(duty)]);
    }
}
