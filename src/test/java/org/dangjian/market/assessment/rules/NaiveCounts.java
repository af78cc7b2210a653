package org.dangjian.market.assessment.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.dangjian.market.assessment.rules.scheme.CountRule;
import org.dangjian.market.assessment.rules.scheme.Duty;
import org.dangjian.market.assessment.rules.scheme.ScoreEntry;
import org.dangjian.market.assessment.rules.scheme.ScoreKind;

/** Whether what has to be done so often in each part of the year was missed. */
final class NaiveCounts {

    private final NaiveEvaluator all;

    NaiveCounts(NaiveEvaluator all) {
        this.all = all;
    }

    boolean isMissed(CountRule rule) {
        if (!all.fits(rule.appliesTo())) {
            return false;
        }
        int months = 12 / rule.every().perYear();
        for (int first = 1; first <= 12; first += months) {
            LocalDate begins = LocalDate.of(all.facts.year(), first, 1);
            LocalDate ends = YearMonth.of(all.facts.year(), first + months - 1).atEndOfMonth();
            boolean asked = !begins.isAfter(all.facts.asOf())
                    && (all.holder.joinedOn() == null || !all.holder.joinedOn().isAfter(begins));
            boolean stillOpen = all.facts.live() && !all.facts.asOf().isAfter(ends)
                    || all.scheme.stars() != null && all.facts.asOf().isBefore(ends);
            long done = all.inTime().stream()
                    .filter(entry -> !entry.occurredOn().isBefore(begins)
                            && !entry.occurredOn().isAfter(ends)
                            && isCounted(rule, entry))
                    .count();
            for (Duty duty :
                    all.owed().filter(duty -> isAttendanceCounted(rule, duty)).toList()) {
                done += duty.attended().stream()
                        .filter(day -> all.isInTime(day) && !day.isBefore(begins) && !day.isAfter(ends))
                        .count();
            }
            if (asked && !stillOpen && done < rule.atLeast()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAttendanceCounted(CountRule rule, Duty duty) {
        return rule.attendanceOf() != null && rule.attendanceOf().contains(String.valueOf(duty.category()));
    }

    private boolean isCounted(CountRule rule, ScoreEntry entry) {
        if (entry.kind() == ScoreKind.MANDATORY
                && all.owed()
                        .anyMatch(duty -> duty.itemId().equals(entry.itemId()) && isAttendanceCounted(rule, duty))) {
            return false;
        }
        boolean kind = rule.kinds().isEmpty()
                ? List.of(ScoreKind.MANDATORY, ScoreKind.OPTIONAL, ScoreKind.RECOMMENDED)
                        .contains(entry.kind())
                : rule.kinds().contains(entry.kind());
        return kind
                && (rule.categories().isEmpty() || rule.categories().contains(String.valueOf(entry.category())))
                && (rule.origins().isEmpty()
                        || entry.origin() != null && rule.origins().contains(entry.origin()));
    }
}
