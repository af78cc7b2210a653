package org.dangjian.market.assessment.rules.check;

import java.util.List;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.rules.scheme.Band;
import org.dangjian.market.assessment.rules.scheme.ExemplaryRule;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.rules.scheme.StarEffect;
import org.dangjian.market.assessment.rules.scheme.StarRules;

/** Checks what makes a scheme one of stars. */
final class StarCheck {

    private StarCheck() {}

    static void check(Problems problems, Scheme scheme) {
        StarRules stars = scheme.stars();
        if (stars == null) {
            return;
        }
        problems.title("stars.emblem", stars.emblem());
        problems.known("stars.organizationKinds", stars.organizationKinds(), StarRules.KINDS);
        boolean ofMembers = scheme.audience() == Audience.MEMBER;
        problems.addIf(
                ofMembers != stars.organizationKinds().isEmpty(),
                "stars.organizationKinds",
                ofMembers ? "党员的方案不写组织类别，请删去" : "请填写参加创星的组织类别");
        problems.addIf(!scheme.provisionalBand(), "provisionalBand", "创星方案平时显示星级，请写provisionalBand: true");
        for (int i = 0; i < stars.effects().size(); i++) {
            checkEffect(problems, "stars.effects[" + i + "]", stars.effects().get(i), scheme);
        }
        checkExemplary(problems, stars.exemplary(), scheme);
        for (int i = 0; i < scheme.overrides().size(); i++) {
            List<Band> bands = scheme.overrides().get(i).bands();
            problems.addIf(
                    bands != null && !codes(bands).equals(codes(scheme.bands())),
                    "overrides[" + i + "].bands",
                    "各类对象的星级相同，分类调整只能改各星级的分数，编码和顺序请与bands一致");
        }
    }

    private static List<String> codes(List<Band> bands) {
        return bands.stream().map(Band::code).toList();
    }

    private static void checkEffect(Problems problems, String path, StarEffect effect, Scheme scheme) {
        checkBand(problems, path + ".band", effect.band(), scheme);
        problems.code(path + ".code", effect.code());
        problems.text(path + ".title", effect.title());
        BandCheck.refuseReservedMeasures(problems, path + ".title", effect.title());
        problems.range(path + ".percent", effect.percent(), -100, 100);
        CountingCheck.filter(problems, path + ".appliesTo", effect.appliesTo(), scheme.audience());
    }

    private static void checkExemplary(Problems problems, ExemplaryRule rule, Scheme scheme) {
        if (rule == null) {
            return;
        }
        String path = "stars.exemplary";
        problems.addIf(scheme.audience() == Audience.MEMBER, path, "示范星只评党（工）委，请删去");
        checkBand(problems, path + ".ownBand", rule.ownBand(), scheme);
        checkBand(problems, path + ".band", rule.band(), scheme);
        problems.range(path + ".branchShare", rule.branchShare(), 0, 100);
        problems.range(path + ".memberShare", rule.memberShare(), 0, 100);
    }

    private static void checkBand(Problems problems, String path, String band, Scheme scheme) {
        problems.addIf(
                scheme.bands().stream()
                        .noneMatch(known -> known.code() != null && known.code().equals(band)),
                path,
                "档次中没有「" + band + "」，请填写bands中的编码");
    }
}
