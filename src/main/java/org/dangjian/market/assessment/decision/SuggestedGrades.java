package org.dangjian.market.assessment.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dangjian.market.assessment.rules.scheme.Band;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.run.Outcome;
import org.dangjian.market.platform.shared.Holder;

/**
 * Which official grades follow what a scheme suggests (对评议得分80分以上的党员认定为合格党员, 60-80分的暂缓登记,
 * 60分以下的，直接列为不合格党员: 《城市区域化党建调研报告》二(三)). Any other is decided against the suggestion, with a reason.
 */
final class SuggestedGrades {

    private SuggestedGrades() {}

    /**
     * @param rules the scheme the year was judged by
     * @param now what the result says, corrections included
     */
    static Set<Grade> of(Scheme rules, Holder.Type audience, Outcome now) {
        boolean members = audience == Holder.Type.MEMBER;
        if (!now.isGraded()) {
            return members ? EnumSet.of(Grade.NOT_GRADED) : EnumSet.of(Grade.STANDARD_MET, Grade.STANDARD_NOT_MET);
        }
        List<Band> bands = rules.bands();
        Band band = bands.get(rules.positionOf(now.band()));
        if (band.top()) {
            return members ? EnumSet.of(Grade.EXCELLENT, Grade.QUALIFIED) : EnumSet.of(Grade.STANDARD_MET);
        }
        if (!members) {
            return EnumSet.of(Grade.STANDARD_NOT_MET);
        }
        return band.equals(bands.getLast())
                ? EnumSet.of(Grade.UNQUALIFIED)
                : EnumSet.of(Grade.BASICALLY_QUALIFIED, Grade.NOT_GRADED);
    }
}
