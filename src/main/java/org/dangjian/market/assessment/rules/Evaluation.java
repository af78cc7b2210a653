package org.dangjian.market.assessment.rules;

import java.util.List;
import org.dangjian.market.assessment.rules.scheme.Lists;

/**
 * What a scheme says about one holder in one year (评定建议). The system suggests, people decide:
 * 《城市区域化党建调研报告》二(三) 年底集中评议.
 *
 * @param total total in points
 * @param vetoed whether an owed mandatory item, or a count rule with the effect VETO, is not met; while the year runs only
 *     where it can no longer be met
 * @param band code of the band, {@link #NOT_GRADED}, or null while the year runs
 * @param bandTitle Chinese name of the band; null without a band
 * @param suggestion what is suggested to those who decide; null without a band
 * @param notGradedReason why the holder is not graded; null when graded
 * @param needsReview whether people must look at it before it goes on; false without a band
 * @param blocksOfficialRun whether something must be put right before an official run, e.g. the number of mandatory
 *     items
 * @param distance points missing to the line of the standard; 0 when reached
 * @param findings the explanation; the effects add up to {@code total}
 * @param missing what the holder can still do; empty unless the facts are live
 * @param earned all points, whatever waits for mandatory items: {@code total} and what a veto leaves out of it
 * @param lineAt the line of the standard in points, or null when no band marks one
 * @param duties how far each owed mandatory item is, in the order of the facts
 */
public record Evaluation(
        int total,
        boolean vetoed,
        String band,
        String bandTitle,
        String suggestion,
        String notGradedReason,
        boolean needsReview,
        boolean blocksOfficialRun,
        int distance,
        List<Finding> findings,
        List<Missing> missing,
        int earned,
        Integer lineAt,
        List<DutyStanding> duties) {

    /** The band of a holder who is not graded; no scheme may use it for points. */
    public static final String NOT_GRADED = "NOT_GRADED";

    /** Points that wait for mandatory items to be done (自选待必选完成后计入), or are left out by a veto. */
    public int withheld() {
        return earned - total;
    }

    /** Whether every owed mandatory item was attended as often as it is due by now. */
    public boolean onPace() {
        return duties.stream().allMatch(DutyStanding::onPace);
    }

    static final String NOT_GRADED_TITLE = "不定等次";

    public Evaluation {
        findings = Lists.copy(findings);
        missing = Lists.copy(missing);
        duties = Lists.copy(duties);
    }
}
