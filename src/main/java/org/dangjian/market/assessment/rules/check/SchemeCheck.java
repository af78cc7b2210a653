package org.dangjian.market.assessment.rules.check;

import java.util.List;
import org.dangjian.market.assessment.rules.Evaluator;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.rules.scheme.BandEvent;
import org.dangjian.market.assessment.rules.scheme.CountRule;
import org.dangjian.market.assessment.rules.scheme.NotGradedRule;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.rules.scheme.SchemeOverride;
import org.dangjian.market.assessment.rules.scheme.ScoreEntry;

/**
 * Tells an office what to change before a scheme can be used. {@link Evaluator} gives an answer for any facts when
 * there is no problem.
 */
public final class SchemeCheck {

    /** Bound of every number of points in a scheme. */
    static final int MOST = ScoreEntry.MOST_POINTS;

    private static final List<String> STAGES = List.of("PROBATIONARY", "FULL");
    private static final List<String> STATUSES =
            List.of("ACTIVE", "SUSPENDED", "LOST", "ABROAD", "TRANSFERRED_OUT", "DECEASED");
    private static final int MOST_STEPS = 20;
    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 9999;

    private SchemeCheck() {}

    /** All problems of the scheme in the order of its fields; empty when it can be used. */
    public static List<SchemeProblem> problems(Scheme scheme) {
        Problems problems = new Problems();
        problems.code("code", scheme.code());
        problems.title("title", scheme.title());
        problems.present("audience", scheme.audience());
        problems.range("year", scheme.year(), EARLIEST_YEAR, LATEST_YEAR);
        if (scheme.mandatory() != null) {
            CountingCheck.mandatory(problems, "mandatory", scheme.mandatory());
        }
        CountingCheck.counting(problems, "counting", scheme.counting());
        CountingCheck.categoryCaps(problems, "categoryCaps", scheme.categoryCaps());
        CountingCheck.totals(problems, "", scheme.totalFloor(), scheme.totalCap());
        CountingCheck.veto(problems, "veto", scheme.veto());
        checkEvents(problems, scheme);
        CountingCheck.countRules(problems, "countRules", scheme.countRules(), scheme.bands(), scheme.audience());
        BandCheck.check(problems, "bands", scheme.bands());
        StarCheck.check(problems, scheme);
        checkNotGraded(problems, scheme);
        for (int i = 0; i < scheme.overrides().size(); i++) {
            checkOverride(problems, "overrides[" + i + "]", scheme.overrides().get(i), scheme);
        }
        return problems.found();
    }

    private static void checkEvents(Problems problems, Scheme scheme) {
        List<BandEvent> events = scheme.events();
        for (int i = 0; i < events.size(); i++) {
            BandEvent event = events.get(i);
            String path = "events[" + i + "]";
            problems.code(path + ".code", event.code());
            problems.title(path + ".title", event.title());
            problems.range(path + ".lowersBy", event.lowersBy(), 1, MOST_STEPS);
            problems.addIf(
                    event.highestBand() == null && event.lowersBy() == null && !event.needsReview(),
                    path,
                    "没有写明后果，请填写highestBand（最高档次）、lowersBy（降几档）或needsReview（提请复核）");
            problems.addIf(
                    event.highestBand() != null && BandCheck.lacks(scheme.bands(), event.highestBand()),
                    path + ".highestBand",
                    "档次中没有「" + event.highestBand() + "」，请填写bands中的编码");
        }
        problems.distinct("events", "code", events.stream().map(BandEvent::code).toList());
    }

    private static void checkNotGraded(Problems problems, Scheme scheme) {
        List<NotGradedRule> rules = scheme.notGraded();
        for (int i = 0; i < rules.size(); i++) {
            NotGradedRule rule = rules.get(i);
            String path = "notGraded[" + i + "]";
            problems.code(path + ".code", rule.code());
            problems.known(path + ".stages", rule.stages(), STAGES);
            problems.known(path + ".statuses", rule.statuses(), STATUSES);
            problems.text(path + ".reason", rule.reason());
            problems.addIf(!rule.hasCondition(), path, "没有写明条件，请填写stages（阶段）、statuses（状态）或joinedAfter（截止日）");
            problems.addIf(
                    scheme.audience() == Audience.ORGANIZATION
                            && !(rule.stages().isEmpty() && rule.statuses().isEmpty()),
                    path,
                    "组织没有党员阶段和状态，请删去stages和statuses");
        }
        problems.distinct(
                "notGraded", "code", rules.stream().map(NotGradedRule::code).toList());
    }

    private static void checkOverride(Problems problems, String path, SchemeOverride override, Scheme scheme) {
        problems.addIf(override.appliesTo().isEveryone(), path + ".appliesTo", "没有写明适用对象；对所有人都适用的规定请直接写在方案中");
        CountingCheck.filter(problems, path + ".appliesTo", override.appliesTo(), scheme.audience());
        problems.addIf(override.replacesNothing(), path, "没有写明调整的内容，请填写或删去这一条");
        if (override.mandatory() != null) {
            CountingCheck.mandatory(problems, path + ".mandatory", override.mandatory());
        }
        if (override.counting() != null) {
            CountingCheck.counting(problems, path + ".counting", override.counting());
        }
        if (override.categoryCaps() != null) {
            CountingCheck.categoryCaps(problems, path + ".categoryCaps", override.categoryCaps());
        }
        CountingCheck.totals(problems, path + ".", override.totalFloor(), override.totalCap());
        if (override.veto() != null) {
            CountingCheck.veto(problems, path + ".veto", override.veto());
        }
        if (override.countRules() != null) {
            CountingCheck.countRules(
                    problems,
                    path + ".countRules",
                    override.countRules(),
                    override.bands() == null ? scheme.bands() : override.bands(),
                    scheme.audience());
        }
        if (override.bands() != null) {
            BandCheck.check(problems, path + ".bands", override.bands());
            for (BandEvent event : scheme.events()) {
                problems.addIf(
                        event.highestBand() != null && BandCheck.lacks(override.bands(), event.highestBand()),
                        path + ".bands",
                        "事项「" + event.code() + "」用到的档次「" + event.highestBand() + "」不在这里，请补上");
            }
            for (CountRule rule : override.countRules() == null ? scheme.countRules() : List.<CountRule>of()) {
                problems.addIf(
                        rule.highestBand() != null && BandCheck.lacks(override.bands(), rule.highestBand()),
                        path + ".bands",
                        "次数要求「" + rule.code() + "」用到的档次「" + rule.highestBand() + "」不在这里，请补上");
            }
        }
    }
}
