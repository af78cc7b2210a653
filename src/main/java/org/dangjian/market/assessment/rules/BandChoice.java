package org.dangjian.market.assessment.rules;

import java.util.ArrayList;
import java.util.List;
import org.dangjian.market.assessment.rules.scheme.Band;
import org.dangjian.market.assessment.rules.scheme.BandEvent;
import org.dangjian.market.assessment.rules.scheme.RuleKey;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.rules.scheme.Words;

/**
 * From a total to a band: the band by points, lowered by events that take steps (减星项), kept below the standard by a
 * veto (一票否决) and under the ceiling of veto events (否决项).
 */
final class BandChoice {

    private final Scheme rules;
    private final List<Finding> findings = new ArrayList<>(0);
    private int steps;
    private int ceiling;
    private boolean needsReview;

    private BandChoice(Scheme rules) {
        this.rules = rules;
    }

    static BandChoice of(Scheme rules, Facts facts, Tally tally, boolean vetoed, int ceiling) {
        BandChoice choice = new BandChoice(rules);
        choice.ceiling = ceiling;
        choice.applyEvents(facts);
        choice.applyVeto(tally, vetoed);
        choice.flagDeduction(tally);
        return choice;
    }

    Band band(Tally tally) {
        return rules.bands().get(adjusted(byPoints(rules, tally.total())));
    }

    List<Finding> findings() {
        return findings;
    }

    boolean needsReview() {
        return needsReview;
    }

    /** Points from {@code total} to the line of the standard, 0 when reached or when no band marks a standard. */
    static int distance(Scheme rules, int total) {
        Integer line = rules.standardLine();
        return line == null ? 0 : Math.max(0, line - total);
    }

    private void applyEvents(Facts facts) {
        List<HolderEvent> events = new ArrayList<>(facts.events());
        events.sort(HolderEvent::compareByDate);
        for (HolderEvent event : events) {
            if (facts.covers(event.occurredOn())) {
                apply(event, ruleOf(event));
            }
        }
    }

    private void apply(HolderEvent event, BandEvent rule) {
        if (rule == null) {
            needsReview = true;
            addEvent(event, "方案中没有的事项，请核对", "由人核对");
            return;
        }
        needsReview |= rule.needsReview();
        StringBuilder consequence = new StringBuilder();
        if (rule.lowersBy() != null) {
            steps += rule.lowersBy();
            consequence.append("降").append(rule.lowersBy()).append("档");
        }
        int highest = rules.indexOf(rule.highestBand());
        if (highest > 0) {
            ceiling = Math.max(ceiling, highest);
            consequence.append(consequence.isEmpty() ? "" : "，").append("最高为");
            consequence.append(Words.quoted(rules.bands().get(highest).title()));
        }
        addEvent(event, rule.title(), consequence.toString());
    }

    private void addEvent(HolderEvent event, String title, String consequence) {
        String actual = event.occurredOn() + (consequence.isEmpty() ? "" : "，" + consequence);
        findings.add(new Finding(RuleKey.EVENT + event.code(), title, "无此事项", actual, 0, List.of(event.id())));
    }

    private void applyVeto(Tally tally, boolean vetoed) {
        if (!vetoed) {
            return;
        }
        needsReview |= rules.veto().needsReview();
        int below = rules.firstBandBelowStandard();
        int before = adjusted(byPoints(rules, tally.total()));
        if (!rules.veto().topBandBarred()) {
            return;
        }
        ceiling = Math.max(ceiling, below);
        if (before < below) {
            String expected = "必选项目（及其他一票否决事项）完成后方可列为"
                    + Words.quoted(rules.bands().get(before).title());
            String actual = "按" + Words.quoted(rules.bands().get(below).title()) + "提出建议";
            findings.add(new Finding(RuleKey.VETO_BAND, "分数达到，但一票否决", expected, actual, 0, List.of()));
        }
    }

    private void flagDeduction(Tally tally) {
        int withDeductions = adjusted(byPoints(rules, tally.total()));
        int without = adjusted(byPoints(rules, tally.totalWithoutDeductions()));
        if (without < withDeductions) {
            needsReview = true;
            String expected = "不计扣分时为" + Words.quoted(rules.bands().get(without).title());
            String actual =
                    "计扣分后为" + Words.quoted(rules.bands().get(withDeductions).title());
            findings.add(new Finding(RuleKey.DEDUCTION_ONLY, "仅因扣分降档，请复核：同一事项不重复处理", expected, actual, 0, List.of()));
        }
    }

    private int adjusted(int byPoints) {
        int lowest = rules.bands().size() - 1;
        return Math.min(lowest, Math.max(ceiling, (int) Math.min(lowest, (long) byPoints + steps)));
    }

    private BandEvent ruleOf(HolderEvent event) {
        for (BandEvent rule : rules.events()) {
            if (event.code().equals(rule.code())) {
                return rule;
            }
        }
        return null;
    }

    private static int byPoints(Scheme rules, int total) {
        int index = 0;
        while (index < rules.bands().size() - 1
                && total < rules.bands().get(index).from()) {
            index++;
        }
        return index;
    }
}
