package org.dangjian.market.assessment.rules.scheme;

import java.time.MonthDay;
import java.time.Year;
import java.util.List;

/**
 * Who is not graded in the year (不定等次). All conditions that are given must hold.
 *
 * @param code stable code
 * @param stages stages of membership, e.g. PROBATIONARY; empty for all
 * @param statuses member statuses, e.g. LOST; empty for all
 * @param joinedAfter holders whose {@link HolderTraits#joinedOn()} is later than this day of the year; null for no
 *     cut-off
 * @param reason the Chinese reason people read
 */
public record NotGradedRule(
        String code, List<String> stages, List<String> statuses, MonthDay joinedAfter, String reason) {

    public NotGradedRule {
        stages = Lists.copy(stages);
        statuses = Lists.copy(statuses);
    }

    public boolean hasCondition() {
        return !stages.isEmpty() || !statuses.isEmpty() || joinedAfter != null;
    }

    public boolean matches(HolderTraits holder, int year) {
        return hasCondition()
                && (stages.isEmpty() || Lists.has(stages, holder.stage()))
                && (statuses.isEmpty() || Lists.has(statuses, holder.status()))
                && (joinedAfter == null
                        || holder.joinedOn() != null
                                && holder.joinedOn().isAfter(Year.of(year).atMonthDay(joinedAfter)));
    }
}
