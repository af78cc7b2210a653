package org.dangjian.market.assessment.rules.check;

import java.util.List;
import org.dangjian.market.assessment.rules.scheme.BandEvent;
import org.dangjian.market.assessment.rules.scheme.HolderFilter;
import org.dangjian.market.assessment.rules.scheme.RuleEffect;

/** Rules of a scheme in one line of words each. */
final class RuleWords {

    private RuleWords() {}

    static String event(BandEvent event) {
        return (event.highestBand() == null ? "" : "最高只到" + event.highestBand())
                + (event.lowersBy() == null ? "" : "每次降" + event.lowersBy() + "档")
                + (event.needsReview() ? "，提请复核" : "");
    }

    static String effect(RuleEffect effect) {
        return switch (effect) {
            case NOTE -> "仅作提示";
            case REVIEW -> "提请复核";
            case VETO -> "一票否决";
            case CEILING -> "限定最高档次";
        };
    }

    static String filter(HolderFilter filter) {
        if (filter.isEveryone()) {
            return "所有对象";
        }
        return "对象" + among(filter.categories()) + among(filter.organizationKinds())
                + (filter.special() == null ? "" : filter.special() ? " 特殊群体" : " 非特殊群体")
                + (filter.floating() == null ? "" : filter.floating() ? " 流动党员" : " 非流动党员")
                + (filter.posts() == null ? "" : among(filter.posts()));
    }

    static String among(List<?> codes) {
        return codes.isEmpty()
                ? ""
                : " " + String.join("、", codes.stream().map(String::valueOf).toList());
    }

    static String yes(boolean value) {
        return value ? "是" : "否";
    }
}
