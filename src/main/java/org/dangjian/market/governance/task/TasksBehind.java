package org.dangjian.market.governance.task;

import java.time.LocalDate;
import java.util.Map;

/** Which tasks are behind, as a term of queries; no part of it is ever unknown, so that it can be negated. */
public final class TasksBehind {

    private TasksBehind() {}

    /** Of a task {@code t}, that it is behind on {@code :today}, as {@link TaskStanding} tells it; the other dates are those of the rhythms. */
    public static final String TERM =
            "(t.due is not null and (t.status = FINISHED and t.finishedOn > t.due or t.status = OPEN and t.due < :today)"
                    + " or t.status = OPEN and (1 = 0"
                    + " or exists (select 1 from TaskMilestone m where m.taskId = t.id and m.reachedOn is null and m.due < :today)"
                    + silent("MONTH", "month") + silent("QUARTER", "quarter") + silent("HALF_YEAR", "half") + "))";

    private static String silent(String rhythm, String begin) {
        return " or t.rhythm = " + rhythm + " and t.openedOn <= :" + begin
                + " and (t.reportedOn is null or t.reportedOn < :" + begin + ")";
    }

    /** The parameters of {@link #TERM}. */
    public static Map<String, Object> dates(LocalDate today) {
        return Map.of(
                "today",
                today,
                "month",
                TaskRhythm.MONTH.lastPeriod(today),
                "quarter",
                TaskRhythm.QUARTER.lastPeriod(today),
                "half",
                TaskRhythm.HALF_YEAR.lastPeriod(today));
    }
}
