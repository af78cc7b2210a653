package org.dangjian.market.assessment.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.CountRule;
import org.dangjian.market.assessment.rules.scheme.Duty;
import org.dangjian.market.assessment.rules.scheme.RuleEffect;
import org.dangjian.market.assessment.rules.scheme.RuleKey;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.rules.scheme.ScoreEntry;
import org.dangjian.market.assessment.rules.scheme.ScoreKind;
import org.dangjian.market.assessment.rules.scheme.Words;

/**
 * How one holder stands with the count rules. A period that is still running is judged only in a run; in a live
 * standing it is something the holder can still do.
 */
final class CountJudgement {

    private final List<Finding> findings = new ArrayList<>(0);
    private final List<Missing> missing = new ArrayList<>(0);
    private boolean needsReview;
    private boolean vetoed;
    private int ceiling;

    private CountJudgement() {}

    static CountJudgement of(Scheme rules, Facts facts, List<ScoreEntry> entries, Duties duties) {
        CountJudgement judgement = new CountJudgement();
        for (CountRule rule : rules.countRules()) {
            if (rule.appliesTo().matches(facts.holder())) {
                judgement.judge(rules, rule, facts, entries, duties);
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

    /** Position of the highest band that unmet rules leave, 0 where they leave all. */
    int ceiling() {
        return ceiling;
    }

    private void judge(Scheme rules, CountRule rule, Facts facts, List<ScoreEntry> entries, Duties duties) {
        int months = rule.every().months();
        int[] done = new int[rule.every().perYear()];
        List<UUID> entryIds = new ArrayList<>(entries.size());
        for (ScoreEntry entry : entries) {
            if (rule.counts(entry) && !isCountedByAttendance(rule, entry, duties)) {
                done[(entry.occurredOn().getMonthValue() - 1) / months]++;
                entryIds.add(entry.id());
            }
        }
        for (Duty duty : duties.owed()) {
            if (rule.countsAttendanceOf(duty)) {
                duty.attended().stream()
                        .filter(facts::covers)
                        .forEach(day -> done[(day.getMonthValue() - 1) / months]++);
            }
        }
        StringBuilder missed = new StringBuilder();
        for (int period = 0; period < done.length; period++) {
            LocalDate start = LocalDate.of(facts.year(), period * months + 1, 1);
            if (start.isAfter(facts.asOf())) {
                break;
            }
            if (done[period] < rule.atLeast() && isAskedSince(facts.holder().joinedOn(), start)) {
                if (isRunning(rules, facts, start.plusMonths(months))) {
                    missing.add(new Missing(
                            RuleKey.COUNT + rule.code(),
                            rule.title(),
                            asked(rules, rule),
                            name(rule, period, done),
                            0));
                } else {
                    missed.append(missed.isEmpty() ? "" : "、").append(name(rule, period, done));
                }
            }
        }
        if (!missed.isEmpty()) {
            findings.add(new Finding(
                    RuleKey.COUNT + rule.code(), rule.title(), asked(rules, rule), missed.toString(), 0, entryIds));
            needsReview |= rule.effect() == RuleEffect.REVIEW;
            vetoed |= rule.effect() == RuleEffect.VETO;
            if (rule.effect() == RuleEffect.CEILING) {
                ceiling = Math.max(ceiling, rules.indexOf(rule.highestBand()));
            }
        }
    }

    /**
     * Whether there is time left in a period that ends before {@code next}. Stars are judged at the end of a quarter: a
     * half-year that goes on beyond it is not judged yet.
     */
    private static boolean isRunning(Scheme rules, Facts facts, LocalDate next) {
        return facts.live()
                ? facts.asOf().isBefore(next)
                : rules.isOfStars() && facts.asOf().isBefore(next.minusDays(1));
    }

    private static boolean isCountedByAttendance(CountRule rule, ScoreEntry entry, Duties duties) {
        int index = entry.kind() == ScoreKind.MANDATORY ? duties.indexOf(entry.itemId()) : -1;
        return index >= 0 && rule.countsAttendanceOf(duties.owed().get(index));
    }

    private static boolean isAskedSince(LocalDate joinedOn, LocalDate start) {
        return joinedOn == null || !start.isBefore(joinedOn);
    }

    private static String asked(Scheme rules, CountRule rule) {
        String asked = rule.every().title() + "至少" + Words.times(rule.atLeast());
        int highest = rules.indexOf(rule.highestBand());
        return switch (rule.effect()) {
            case NOTE -> asked + "（仅作提示）";
            case REVIEW, VETO -> asked;
            case CEILING ->
                highest < 0
                        ? asked
                        : asked + "（未达到的最高为"
                                + Words.quoted(rules.bands().get(highest).title()) + "）";
        };
    }

    private static String name(CountRule rule, int period, int[] done) {
        return rule.every().nameOf(period) + Words.times(done[period]);
    }
}
