package org.dangjian.market.assessment.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How one holder stands with the count rules. A period that is still running is judged only in a run; in a live
 * standing it is something the holder can still do.
 */
final class CountJudgement {

    private final List<Finding> findings = new ArrayList<>(0);
    private final List<Missing> missing = new ArrayList<>(0);
    private boolean needsReview;
    private boolean vetoed;

    private CountJudgement() {}

    static CountJudgement of(Scheme rules, Facts facts, List<ScoreEntry> entries) {
        CountJudgement judgement = new CountJudgement();
        for (CountRule rule : rules.countRules()) {
            if (rule.appliesTo().matches(facts.holder())) {
                judgement.judge(rule, facts, entries);
            }
        }
        return judgement;
    }

    List<Finding> findings() {
        return findings;
    }

    List<Missing> missing() {
        return missing;
    }

    boolean needsReview() {
        return needsReview;
    }

    boolean vetoed() {
        return vetoed;
    }

    private void judge(CountRule rule, Facts facts, List<ScoreEntry> entries) {
        int months = rule.every().months();
        int[] done = new int[rule.every().perYear()];
        List<UUID> entryIds = new ArrayList<>(entries.size());
        for (ScoreEntry entry : entries) {
            if (rule.counts(entry)) {
                done[(entry.occurredOn().getMonthValue() - 1) / months]++;
                entryIds.add(entry.id());
            }
        }
        StringBuilder missed = new StringBuilder();
        for (int period = 0; period < done.length; period++) {
            LocalDate start = LocalDate.of(facts.year(), period * months + 1, 1);
            if (start.isAfter(facts.asOf())) {
                break;
            }
            if (done[period] < rule.atLeast() && isAskedSince(facts.holder().joinedOn(), start)) {
                if (facts.live() && facts.asOf().isBefore(start.plusMonths(months))) {
                    missing.add(new Missing(
                            RuleKey.COUNT + rule.code(), rule.title(), asked(rule), name(rule, period, done), 0));
                } else {
                    missed.append(missed.isEmpty() ? "" : "、").append(name(rule, period, done));
                }
            }
        }
        if (!missed.isEmpty()) {
            findings.add(new Finding(
                    RuleKey.COUNT + rule.code(), rule.title(), asked(rule), missed.toString(), 0, entryIds));
            needsReview |= rule.effect() == RuleEffect.REVIEW;
            vetoed |= rule.effect() == RuleEffect.VETO;
        }
    }

    private static boolean isAskedSince(LocalDate joinedOn, LocalDate start) {
        return joinedOn == null || !start.isBefore(joinedOn);
    }

    private static String asked(CountRule rule) {
        String asked = rule.every().title() + "至少" + Words.times(rule.atLeast());
        return rule.effect() == RuleEffect.NOTE ? asked + "（仅作提示）" : asked;
    }

    private static String name(CountRule rule, int period, int[] done) {
        return rule.every().nameOf(period) + Words.times(done[period]);
    }
}
