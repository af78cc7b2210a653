package org.dangjian.market.assessment.rules.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dangjian.market.assessment.rules.scheme.Band;
import org.dangjian.market.assessment.rules.scheme.CategoryCap;
import org.dangjian.market.assessment.rules.scheme.CountRule;
import org.dangjian.market.assessment.rules.scheme.ExemplaryRule;
import org.dangjian.market.assessment.rules.scheme.KindRule;
import org.dangjian.market.assessment.rules.scheme.MandatoryRule;
import org.dangjian.market.assessment.rules.scheme.NotGradedRule;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.rules.scheme.SchemeOverride;
import org.dangjian.market.assessment.rules.scheme.StarEffect;
import org.dangjian.market.assessment.rules.scheme.StarRules;
import org.dangjian.market.assessment.rules.scheme.VetoRule;
import org.dangjian.market.assessment.rules.scheme.Words;

/** Tells in words what an office changes in a scheme. Every rule of a scheme is read into one line; lines are compared. */
public final class SchemeDiff {

    private static final String NONE = "无";

    /**
     * What a line is about, and what it says.
     *
     * @param named whether its title is part of the scheme, so that another title is a change too
     */
    private record Line(String title, String value, boolean named) {

        Line(String title, String value) {
            this(title, value, false);
        }
    }

    private SchemeDiff() {}

    /** The differences in the order of the definition; what both say alike is left out. */
    public static List<SchemeChange> of(Scheme before, Scheme after) {
        Map<String, Line> old = lines(before);
        Map<String, Line> fresh = lines(after);
        Set<String> places = new LinkedHashSet<>(fresh.keySet());
        places.addAll(old.keySet());
        List<SchemeChange> changes = new ArrayList<>();
        for (String place : places) {
            Line was = old.get(place);
            Line becomes = fresh.get(place);
            String oldValue = was == null ? NONE : was.value();
            String newValue = becomes == null ? NONE : becomes.value();
            if (!oldValue.equals(newValue)) {
                changes.add(new SchemeChange(place, (becomes == null ? was : becomes).title(), oldValue, newValue));
            }
            if (was != null
                    && becomes != null
                    && becomes.named()
                    && !was.title().equals(becomes.title())) {
                changes.add(new SchemeChange(place, "名称", was.title(), becomes.title()));
            }
        }
        return changes;
    }

    private static Map<String, Line> lines(Scheme scheme) {
        Map<String, Line> lines = new LinkedHashMap<>();
        lines.put("title", new Line("方案名称", scheme.title()));
        mandatory(lines, "", "", scheme.mandatory());
        counting(lines, "", "", scheme.counting());
        categoryCaps(lines, "", "", scheme.categoryCaps());
        totals(lines, "", "", scheme.totalFloor(), scheme.totalCap());
        veto(lines, "", "", scheme.veto());
        scheme.events()
                .forEach(event ->
                        lines.put("events." + event.code(), new Line(event.title(), RuleWords.event(event), true)));
        countRules(lines, "", "", scheme.countRules());
        bands(lines, "", "", scheme.bands());
        lines.put("provisionalBand", new Line("年度进行中显示档次", RuleWords.yes(scheme.provisionalBand())));
        scheme.notGraded()
                .forEach(rule ->
                        lines.put("notGraded." + rule.code(), new Line("不定等次：" + rule.reason(), terms(rule), true)));
        stars(lines, scheme.stars());
        for (int i = 0; i < scheme.overrides().size(); i++) {
            override(
                    lines,
                    "overrides." + (i + 1) + ".",
                    "分类调整" + (i + 1) + "：",
                    scheme.overrides().get(i));
        }
        return lines;
    }

    private static void override(Map<String, Line> lines, String place, String title, SchemeOverride override) {
        lines.put(place + "appliesTo", new Line(title + "适用对象", RuleWords.filter(override.appliesTo())));
        mandatory(lines, place, title, override.mandatory());
        counting(lines, place, title, override.counting());
        categoryCaps(lines, place, title, override.categoryCaps());
        totals(lines, place, title, override.totalFloor(), override.totalCap());
        if (override.veto() != null) {
            veto(lines, place, title, override.veto());
        }
        countRules(lines, place, title, override.countRules());
        bands(lines, place, title, override.bands());
    }

    private static void mandatory(Map<String, Line> lines, String place, String title, MandatoryRule rule) {
        if (rule != null) {
            lines.put(place + "mandatory.expected", new Line(title + "必选项目数", Words.items(rule.expected())));
            lines.put(
                    place + "mandatory.points",
                    new Line(title + "每项必选分值", rule.points() == null ? "不限" : Words.points(rule.points())));
        }
    }

    private static void counting(Map<String, Line> lines, String place, String title, List<KindRule> rules) {
        for (KindRule rule : rules == null ? List.<KindRule>of() : rules) {
            String bounds = (rule.cap() == null ? "" : "，最多" + Words.points(rule.cap()))
                    + (rule.floor() == null ? "" : "，最低" + Words.points(rule.floor()));
            lines.put(
                    place + "counting." + rule.kind(),
                    new Line(
                            title + rule.kind().title() + "积分",
                            (Boolean.TRUE.equals(rule.asDone()) ? "按完成次数计分" : "计分") + bounds));
        }
    }

    private static void categoryCaps(Map<String, Line> lines, String place, String title, List<CategoryCap> caps) {
        List<CategoryCap> sorted = new ArrayList<>(caps == null ? List.of() : caps);
        // Two caps may share a category when they are for other kinds.
        sorted.sort(Comparator.comparing(cap -> cap.kinds().toString()));
        for (CategoryCap cap : sorted) {
            lines.put(
                    free(lines, place + "categoryCaps." + cap.category()),
                    new Line(
                            title + cap.title() + "类上限",
                            Words.points(cap.cap()) + "（" + Words.kinds(cap.kinds()) + "）",
                            true));
        }
    }

    /** A place that no line has taken: the second of two alike is numbered 2, and so on. */
    private static String free(Map<String, Line> lines, String wanted) {
        String place = wanted;
        for (int number = 2; lines.containsKey(place); number++) {
            place = wanted + "." + number;
        }
        return place;
    }

    private static void totals(Map<String, Line> lines, String place, String title, Integer floor, Integer cap) {
        if (floor != null) {
            lines.put(place + "totalFloor", new Line(title + "总分下限", Words.points(floor)));
        }
        if (cap != null) {
            lines.put(place + "totalCap", new Line(title + "总分上限", Words.points(cap)));
        }
    }

    private static void veto(Map<String, Line> lines, String place, String title, VetoRule veto) {
        lines.put(
                place + "veto.excludes",
                new Line(title + "必选未完成时不计分的类别", veto.excludes().isEmpty() ? NONE : Words.kinds(veto.excludes())));
        lines.put(place + "veto.topBandBarred", new Line(title + "必选未完成时不列入达标档", RuleWords.yes(veto.topBandBarred())));
        lines.put(place + "veto.needsReview", new Line(title + "必选未完成时提请复核", RuleWords.yes(veto.needsReview())));
    }

    private static void countRules(Map<String, Line> lines, String place, String title, List<CountRule> rules) {
        for (CountRule rule : rules == null ? List.<CountRule>of() : rules) {
            lines.put(place + "countRules." + rule.code(), new Line(title + rule.title(), terms(rule), true));
        }
    }

    private static void bands(Map<String, Line> lines, String place, String title, List<Band> bands) {
        for (Band band : bands == null ? List.<Band>of() : bands) {
            String at = place + "bands." + band.code();
            lines.put(at, new Line(title + "档次", band.title() + (band.top() ? "（达标档）" : "")));
            lines.put(
                    at + ".from",
                    new Line(title + band.title() + "线", band.from() == null ? "不设下限" : Words.points(band.from())));
            lines.put(at + ".suggestion", new Line(title + band.title() + "档的建议", String.valueOf(band.suggestion())));
        }
    }

    private static void stars(Map<String, Line> lines, StarRules stars) {
        if (stars == null) {
            return;
        }
        lines.put("stars.emblem", new Line("创星名称", stars.emblem()));
        if (!stars.organizationKinds().isEmpty()) {
            lines.put(
                    "stars.organizationKinds",
                    new Line(
                            "参加创星的组织",
                            RuleWords.among(stars.organizationKinds()).strip()));
        }
        lines.put(
                "stars.bandsByQuarter",
                new Line("各星级的分数按季度折算", RuleWords.yes(Boolean.TRUE.equals(stars.bandsByQuarter()))));
        List<StarEffect> effects = new ArrayList<>(stars.effects());
        // One level may lead to the same thing for several groups of holders, with other figures.
        effects.sort(Comparator.comparing((StarEffect effect) -> RuleWords.filter(effect.appliesTo())));
        for (StarEffect effect : effects) {
            lines.put(
                    free(lines, "stars.effects." + effect.band() + "." + effect.code()),
                    new Line(
                            "星级" + effect.band() + "的运用",
                            effect.title() + (effect.percent() == null ? "" : "，" + effect.percent() + "%") + "（"
                                    + RuleWords.filter(effect.appliesTo()) + "）"));
        }
        if (stars.exemplary() != null) {
            ExemplaryRule rule = stars.exemplary();
            lines.put(
                    "stars.exemplary",
                    new Line(
                            "示范星条件",
                            "自身" + rule.ownBand() + "以上，" + rule.band() + "以上的支部占" + rule.branchShare() + "%、党员占"
                                    + rule.memberShare() + "%以上"));
        }
    }

    private static String terms(CountRule rule) {
        String kinds = rule.kinds().isEmpty() ? "必选、自选、推荐" : Words.kinds(rule.kinds());
        return rule.every().title() + "至少" + Words.times(rule.atLeast()) + "（" + kinds
                + RuleWords.among(rule.categories())
                + RuleWords.among(rule.origins())
                + (rule.attendanceOf() == null ? "" : "，必选考勤" + RuleWords.among(rule.attendanceOf())) + "；"
                + RuleWords.filter(rule.appliesTo()) + "；" + RuleWords.effect(rule.effect())
                + (rule.highestBand() == null ? "" : " " + rule.highestBand()) + "）";
    }

    private static String terms(NotGradedRule rule) {
        return "适用" + RuleWords.among(rule.stages()) + RuleWords.among(rule.statuses())
                + (rule.joinedAfter() == null
                        ? ""
                        : " " + rule.joinedAfter().toString().substring(2) + "以后加入");
    }
}
