package org.dangjian.market.assessment.rules.scheme;

import java.util.List;

/**
 * Other numbers for some holders (分类调整), 《城市区域化党建调研报告》二(二) 党员认领服务差异化. Each part that is given
 * replaces the scheme's part as a whole; null leaves it; an empty list removes it. Of several overrides that fit a
 * holder the later one wins, part by part.
 *
 * @param appliesTo the holders; never everyone
 */
public record SchemeOverride(
        HolderFilter appliesTo,
        MandatoryRule mandatory,
        List<KindRule> counting,
        List<CategoryCap> categoryCaps,
        Integer totalFloor,
        Integer totalCap,
        VetoRule veto,
        List<CountRule> countRules,
        List<Band> bands) {

    public SchemeOverride {
        appliesTo = appliesTo == null ? HolderFilter.EVERYONE : appliesTo;
        counting = Lists.copyOrNull(counting);
        categoryCaps = Lists.copyOrNull(categoryCaps);
        countRules = Lists.copyOrNull(countRules);
        bands = Lists.copyOrNull(bands);
    }

    SchemeOverride atQuarter(int quarter) {
        return new SchemeOverride(
                appliesTo,
                mandatory,
                counting,
                categoryCaps,
                totalFloor,
                totalCap,
                veto,
                countRules,
                bands == null ? null : Band.atQuarter(bands, quarter));
    }

    public boolean replacesNothing() {
        return equals(new SchemeOverride(appliesTo, null, null, null, null, null, null, null, null));
    }
}
