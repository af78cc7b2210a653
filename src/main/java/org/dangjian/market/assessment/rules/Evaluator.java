package org.dangjian.market.assessment.rules;

import java.util.ArrayList;
import java.util.List;
import org.dangjian.market.assessment.rules.scheme.Duty;
import org.dangjian.market.assessment.rules.scheme.NotGradedRule;
import org.dangjian.market.assessment.rules.scheme.RuleKey;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.rules.scheme.Words;

/**
 * Applies a scheme to one holder's year, 《城市区域化党建调研报告》二(三). The live standing, the simulation of a draft and
 * the year-end run call this one function. It is deterministic: the order of entries and events does not matter, the
 * findings about mandatory items follow the order of {@link Facts#duties()}. It gives an answer for any facts, provided
 * that {@code SchemeCheck} has no problem with the scheme.
 */
public final class Evaluator {

    private Evaluator() {}

    /** What {@code scheme} says about the holder of {@code facts}. */
    public static Evaluation evaluate(Scheme scheme, Facts facts) {
        return evaluate(scheme, facts, false);
    }

    /**
     * The same, but mandatory items that are on pace count as met: what a run within the year would say if everybody went
     * on as they do.
     */
    public static Evaluation evaluateOnPace(Scheme scheme, Facts facts) {
        return evaluate(scheme, facts, true);
    }

    private static Evaluation evaluate(Scheme scheme, Facts facts, boolean paceIsEnough) {
        Scheme rules = scheme.atQuarter(facts.quarter()).effectiveFor(facts.holder());
        Duties duties = Duties.of(facts, paceIsEnough);
        Entries entries = Entries.of(rules, facts, duties);
        CountJudgement counts = CountJudgement.of(rules, facts, entries.counted(), duties);
        // The total is always what it would be if the year ended today; nobody is vetoed for what can still be done.
        boolean withheld = !duties.unmet().isEmpty() || counts.vetoed();
        boolean vetoed = !duties.lost().isEmpty() || counts.vetoed();
        Tally free = Tally.of(rules, entries, List.of());
        Tally tally = withheld ? Tally.of(rules, entries, rules.veto().excludes()) : free;
        NotGradedRule notGraded = notGradedRule(rules, facts);
        boolean wrongAudience = rules.audience() != facts.holder().audience();
        boolean wrongCount = notGraded == null && hasWrongCount(rules, facts, duties);

        List<Finding> findings = new ArrayList<>(16);
        addFrame(findings, rules, facts, notGraded);
        addDutyFrame(findings, rules, facts, duties, wrongCount);
        PointFindings.addTo(findings, rules, entries, duties, tally, withheld, vetoed);
        findings.addAll(counts.findings());

        String band = null;
        String bandTitle = null;
        String suggestion = null;
        boolean needsReview = false;
        if (!facts.live() || rules.provisionalBand()) {
            if (notGraded != null) {
                band = Evaluation.NOT_GRADED;
                bandTitle = Evaluation.NOT_GRADED_TITLE;
                suggestion = "不提出档次建议：" + notGraded.reason();
            } else {
                BandChoice choice = BandChoice.of(rules, facts, tally, vetoed, counts.ceiling());
                findings.addAll(choice.findings());
                band = choice.band(tally).code();
                bandTitle = choice.band(tally).title();
                suggestion = choice.band(tally).suggestion();
                needsReview = choice.needsReview() || counts.needsReview() || wrongAudience;
            }
        }

        List<Missing> missing = List.of();
        if (facts.live()) {
            missing = MissingThings.of(rules, entries, duties, tally, free, vetoed);
            missing.addAll(counts.missing());
        }
        return new Evaluation(
                tally.total(),
                vetoed,
                band,
                bandTitle,
                suggestion,
                notGraded == null ? null : notGraded.reason(),
                needsReview,
                wrongAudience || wrongCount,
                BandChoice.distance(rules, tally.total()),
                findings,
                missing,
                free.total(),
                rules.standardLine(),
                duties.owed().stream()
                        .map(duty -> DutyStanding.of(duty, facts.asOf(), facts.live()))
                        .toList());
    }

    private static NotGradedRule notGradedRule(Scheme rules, Facts facts) {
        for (NotGradedRule rule : rules.notGraded()) {
            if (rule.matches(facts.holder(), facts.year())) {
                return rule;
            }
        }
        return null;
    }

    private static boolean hasWrongCount(Scheme rules, Facts facts, Duties duties) {
        int owed = duties.owed().size();
        if (facts.individualPlan()) {
            return owed == 0;
        }
        return rules.mandatory() != null && rules.mandatory().expected() != owed;
    }

    private static void addFrame(List<Finding> findings, Scheme rules, Facts facts, NotGradedRule notGraded) {
        if (rules.audience() != facts.holder().audience()) {
            findings.add(finding(RuleKey.AUDIENCE, "考核对象与方案不符", "方案适用的对象", "其他对象"));
        }
        if (!facts.live() && !rules.isOfStars() && facts.isBeforeTheEnd()) {
            findings.add(finding(
                    RuleKey.AS_IF_ENDED,
                    "年度尚未结束，按评定日为截止日试评，仅供参考",
                    "截至" + facts.year() + "-12-31",
                    "截至" + facts.asOf()));
        }
        if (notGraded != null) {
            findings.add(finding(RuleKey.NOT_GRADED + notGraded.code(), "本年度不定等次", "参加评定的条件", notGraded.reason()));
        }
        if (rules.mandatory() == null) {
            return;
        }
        if (facts.holder().special() && !facts.individualPlan()) {
            findings.add(finding(RuleKey.INDIVIDUAL_PLAN, "特殊群体党员没有已备案的一事一议方案，按统一必选项目评定", "一事一议方案", "未备案"));
        } else if (facts.individualPlan() && facts.holder().special()) {
            findings.add(finding(RuleKey.INDIVIDUAL_PLAN, "按已备案的一事一议方案评定，以方案所列项目代替统一必选项目", "一事一议方案", "已备案"));
        } else if (facts.individualPlan()) {
            findings.add(finding(RuleKey.INDIVIDUAL_PLAN, "有已备案的一事一议方案，但未标为特殊群体，按方案评定", "特殊群体", "未标注"));
        }
    }

    private static void addDutyFrame(
            List<Finding> findings, Scheme rules, Facts facts, Duties duties, boolean wrongCount) {
        if (wrongCount) {
            String expected = facts.individualPlan()
                    ? "至少1项"
                    : Words.items(rules.mandatory().expected());
            String actual = Words.items(duties.owed().size());
            findings.add(finding(RuleKey.MANDATORY_COUNT, "本年必选项目数与方案不符，改正后才能正式评定", expected, actual));
        }
        if (rules.mandatory() == null || rules.mandatory().points() == null || facts.individualPlan()) {
            return;
        }
        int points = rules.mandatory().points();
        for (Duty duty : duties.owed()) {
            if (duty.points() != points) {
                String title = "必选项目" + Words.quoted(duty.title()) + "的分值与方案不符";
                String expected = Words.points(points);
                findings.add(finding(
                        RuleKey.MANDATORY_POINTS + duty.itemId(), title, expected, Words.points(duty.points())));
            }
        }
    }

    private static Finding finding(String rule, String title, String expected, String actual) {
        return new Finding(rule, title, expected, actual, 0, List.of());
    }
}
