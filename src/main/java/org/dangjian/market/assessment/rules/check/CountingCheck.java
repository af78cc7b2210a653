package org.dangjian.market.assessment.rules.check;

import java.util.List;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.rules.scheme.Band;
import org.dangjian.market.assessment.rules.scheme.CategoryCap;
import org.dangjian.market.assessment.rules.scheme.CountRule;
import org.dangjian.market.assessment.rules.scheme.HolderFilter;
import org.dangjian.market.assessment.rules.scheme.KindRule;
import org.dangjian.market.assessment.rules.scheme.MandatoryRule;
import org.dangjian.market.assessment.rules.scheme.RuleEffect;
import org.dangjian.market.assessment.rules.scheme.ScoreKind;
import org.dangjian.market.assessment.rules.scheme.VetoRule;

/** Checks the parts of a scheme that count: mandatory items, kinds, caps, veto and minimum numbers. */
final class CountingCheck {

    private static final List<String> MEMBER_CATEGORIES =
            List.of("PUBLIC_INSTITUTION", "COMMUNITY", "TWO_NEW", "RURAL");

    /** Codes of the posts that members hold (任职). */
    public static final List<String> POSTS = List.of(
            "SECRETARY",
            "FIRST_SECRETARY",
            "PART_TIME_COMMITTEE_MEMBER",
            "TWO_COMMITTEES",
            "GRID_LEADER",
            "GRID_WORKER",
            "PARTY_HOUSEHOLD",
            "GUIDE");

    private static final int MOST_ITEMS = 50;
    private static final int MOST_TIMES = 366;

    private CountingCheck() {}

    static void mandatory(Problems problems, String field, MandatoryRule rule) {
        problems.range(field + ".expected", rule.expected(), 0, MOST_ITEMS);
        problems.range(field + ".points", rule.points(), 0, SchemeCheck.MOST);
    }

    static void counting(Problems problems, String field, List<KindRule> rules) {
        problems.addIf(rules.isEmpty(), field, "没有一类积分计入总分，请列出计分的类别");
        for (int i = 0; i < rules.size(); i++) {
            KindRule rule = rules.get(i);
            String path = field + "[" + i + "]";
            problems.present(path + ".kind", rule.kind());
            problems.range(path + ".cap", rule.cap(), 0, SchemeCheck.MOST);
            problems.range(path + ".floor", rule.floor(), -SchemeCheck.MOST, 0);
            problems.addIf(
                    rule.asDone() != null && rule.kind() != ScoreKind.MANDATORY,
                    path + ".asDone",
                    "只有MANDATORY（必选）可以按完成次数计分，请删去");
        }
        problems.distinct(field, "kind", rules.stream().map(KindRule::kind).toList());
    }

    static void categoryCaps(Problems problems, String field, List<CategoryCap> caps) {
        for (int i = 0; i < caps.size(); i++) {
            CategoryCap cap = caps.get(i);
            String path = field + "[" + i + "]";
            problems.code(path + ".category", cap.category());
            problems.title(path + ".title", cap.title());
            problems.range(path + ".cap", cap.cap(), 0, SchemeCheck.MOST);
            problems.addIf(cap.kinds().isEmpty(), path + ".kinds", "请写明哪些类别合用这个上限：OPTIONAL、RECOMMENDED");
            problems.distinct(path + ".kinds", cap.kinds());
            for (int k = 0; k < cap.kinds().size(); k++) {
                ScoreKind kind = cap.kinds().get(k);
                problems.addIf(
                        kind != ScoreKind.OPTIONAL && kind != ScoreKind.RECOMMENDED,
                        path + ".kinds[" + k + "]",
                        "分类上限只能用于OPTIONAL（自选）和RECOMMENDED（推荐）");
            }
            for (CategoryCap earlier : caps.subList(0, i)) {
                problems.addIf(
                        cap.category() != null
                                && cap.category().equals(earlier.category())
                                && cap.kinds().stream().anyMatch(earlier.kinds()::contains),
                        path + ".category",
                        "「" + cap.category() + "」的同一类积分已有一个上限，请合并为一个");
            }
        }
    }

    static void veto(Problems problems, String field, VetoRule rule) {
        problems.distinct(field + ".excludes", rule.excludes());
        for (int i = 0; i < rule.excludes().size(); i++) {
            ScoreKind kind = rule.excludes().get(i);
            problems.addIf(
                    kind != null && kind.isDeduction(),
                    field + ".excludes[" + i + "]",
                    "扣分不能列入一票否决不计分的范围，否则未完成的反而得分更高，请删去" + kind);
        }
    }

    static void countRules(
            Problems problems, String field, List<CountRule> rules, List<Band> bands, Audience audience) {
        for (int i = 0; i < rules.size(); i++) {
            CountRule rule = rules.get(i);
            String path = field + "[" + i + "]";
            problems.code(path + ".code", rule.code());
            problems.title(path + ".title", rule.title());
            problems.present(path + ".every", rule.every());
            problems.present(path + ".effect", rule.effect());
            problems.range(path + ".atLeast", rule.atLeast(), 1, MOST_TIMES);
            problems.distinct(path + ".kinds", rule.kinds());
            problems.codes(path + ".categories", rule.categories());
            problems.distinct(path + ".origins", rule.origins());
            problems.codes(path + ".attendanceOf", rule.attendanceOf() == null ? List.of() : rule.attendanceOf());
            problems.addIf(
                    (rule.effect() == RuleEffect.CEILING) != (rule.highestBand() != null),
                    path + ".highestBand",
                    "effect为CEILING（限定最高档次）时填写highestBand，其他情形不填");
            problems.addIf(
                    rule.highestBand() != null && BandCheck.lacks(bands, rule.highestBand()),
                    path + ".highestBand",
                    "档次中没有「" + rule.highestBand() + "」，请填写bands中的编码");
            filter(problems, path + ".appliesTo", rule.appliesTo(), audience);
        }
        problems.distinct(field, "code", rules.stream().map(CountRule::code).toList());
    }

    static void filter(Problems problems, String field, HolderFilter filter, Audience audience) {
        problems.known(field + ".categories", filter.categories(), MEMBER_CATEGORIES);
        problems.codes(field + ".organizationKinds", filter.organizationKinds());
        problems.known(field + ".posts", filter.posts() == null ? List.of() : filter.posts(), POSTS);
        boolean asksMember = !filter.categories().isEmpty()
                || filter.special() != null
                || filter.floating() != null
                || filter.posts() != null;
        problems.addIf(
                audience == Audience.ORGANIZATION && asksMember,
                field,
                "组织方案的适用对象不能用党员类别、特殊群体、流动党员或任职，请改用organizationKinds");
        problems.addIf(
                audience == Audience.MEMBER && !filter.organizationKinds().isEmpty(),
                field + ".organizationKinds",
                "党员方案的适用对象不能用组织类型，请改用categories、special、floating或posts");
    }

    static void totals(Problems problems, String prefix, Integer floor, Integer cap) {
        problems.range(prefix + "totalFloor", floor, -SchemeCheck.MOST, SchemeCheck.MOST);
        problems.range(prefix + "totalCap", cap, -SchemeCheck.MOST, SchemeCheck.MOST);
        problems.addIf(
                floor != null && cap != null && floor > cap,
                prefix + "totalFloor",
                "总分下限" + floor + "高于上限" + cap + "，请改正");
    }
}
