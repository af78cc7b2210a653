package org.dangjian.market.assessment.rules.scheme;

import java.util.List;

/**
 * What follows when an owed mandatory item is not met (必选项目"一票否决"),
 * 《城市区域化党建调研报告》二(三): 必选项目完不成的，自选项目分数不计入总积分.
 *
 * @param excludes kinds that then do not count
 * @param topBandBarred whether the bands marked {@link Band#top()} are then out of reach
 * @param needsReview whether people must look at the result
 */
public record VetoRule(List<ScoreKind> excludes, boolean topBandBarred, boolean needsReview) {

    /** A scheme without a veto. */
    public static final VetoRule NONE = new VetoRule(List.of(), false, false);

    public VetoRule {
        excludes = Lists.copy(excludes);
    }
}
