package org.dangjian.market.assessment.progress.month;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dangjian.market.assessment.facts.HolderProgress;
import org.dangjian.market.assessment.rules.Missing;
import org.dangjian.market.assessment.rules.scheme.Duty;
import org.dangjian.market.assessment.rules.scheme.RuleKey;
import org.dangjian.market.trade.claim.ClaimCounts;

/**
 * Who gets a friendly reminder (进度提醒) and why: a pure function of how they stand. It is about what is left to do, never
 * about what may follow from it.
 */
final class Reminders {

    private static final int MONTHS_OF_A_QUARTER = 3;

    /** What fits into a notice, in characters. */
    private static final int LONGEST = 780;

    private Reminders() {}

    /**
     * The reasons, in Chinese; empty for whoever keeps pace.
     *
     * @param day the last day that is looked at: a duty is due in equal parts over the year, what a rule asks per period
     *     in the last month of a quarter
     */
    static List<String> reasons(HolderProgress progress, ClaimCounts.Counts claims, LocalDate day) {
        List<String> reasons = new ArrayList<>();
        for (Duty duty : progress.duties()) {
            int due = duty.dueBy(day);
            if (duty.verified() < due) {
                reasons.add(
                        "必选“%s”全年%d次，到本月应完成%d次，已完成%d次".formatted(duty.title(), duty.required(), due, duty.verified()));
            }
        }
        if (claims.overdue() > 0) {
            reasons.add("认领的项目有" + claims.overdue() + "项到期未完成");
        }
        if (day.getMonthValue() % MONTHS_OF_A_QUARTER == 0) {
            progress.missing().stream()
                    .filter(missing -> missing.rule().startsWith(RuleKey.COUNT))
                    .map(Reminders::reason)
                    .forEach(reasons::add);
        }
        return reasons;
    }

    /** What a notice says; cut between two characters where it is too long, never within one. */
    static String text(List<String> reasons) {
        String text = "进度提醒：" + String.join("；", reasons) + "。";
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static String reason(Missing missing) {
        return missing.title() + "：" + missing.actual();
    }
}
