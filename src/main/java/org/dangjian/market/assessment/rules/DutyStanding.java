package org.dangjian.market.assessment.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.Duty;
import org.dangjian.market.assessment.rules.scheme.RuleKey;
import org.dangjian.market.assessment.rules.scheme.Words;

/**
 * How far one owed mandatory item is (必选项目完成情况).
 *
 * @param itemId the item
 * @param title its title
 * @param done times verified so far
 * @param times times owed in the year
 * @param dueByNow times due by the end of the month that runs; all of them once the year is over
 * @param onPace whether as many are done as are due by now
 * @param canStillBeMet whether it is met, or the missing times can still be done this year
 */
public record DutyStanding(
        UUID itemId, String title, int done, int times, int dueByNow, boolean onPace, boolean canStillBeMet) {

    static DutyStanding of(Duty duty, LocalDate asOf, boolean live) {
        return live
                ? new DutyStanding(
                        duty.itemId(),
                        duty.title(),
                        duty.verified(),
                        duty.required(),
                        duty.dueBy(asOf),
                        duty.isOnPace(asOf),
                        duty.canStillBeMet(asOf))
                : over(duty.itemId(), duty.title(), duty.verified(), duty.required());
    }

    private static DutyStanding over(UUID itemId, String title, int done, int times) {
        return new DutyStanding(itemId, title, done, times, times, done >= times, done >= times);
    }

    /** The duties of a year that is over, read from what was found about them then. */
    public static List<DutyStanding> of(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().startsWith(RuleKey.MANDATORY))
                .map(finding -> over(
                        UUID.fromString(finding.rule().substring(RuleKey.MANDATORY.length())),
                        finding.title(),
                        Words.number(finding.actual()),
                        Words.number(finding.expected())))
                .toList();
    }
}
