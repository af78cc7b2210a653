package org.dangjian.market.governance.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.governance.task.TaskStanding.Pace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a task stands, and why: by its day, its milestones and its rhythm. */
class TaskStandingTest {

    private static final LocalDate OPENED = LocalDate.of(2025, 12, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final UUID SOMEBODY = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, ON_TIME, 应于 2026-07-01 完成，还有 0 天",
        "2026-06-30, BEHIND, 应于 2026-06-30 完成，已逾期 1 天",
        "2027-07-01, ON_TIME, 应于 2027-07-01 完成，还有 365 天",
        ", ON_TIME, 长期坚持",
    })
    void theLastDayIsStillOnTime(LocalDate due, Pace pace, String reason) {
        assertThat(TaskStanding.of(task(due, TaskRhythm.NONE, OPENED), List.of(), TODAY))
                .isEqualTo(new TaskStanding(pace, reason));
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-05-31, BEHIND, 2026 年 6 月没有进展报告",
        "MONTH, 2026-06-01, ON_TIME, 长期坚持",
        "QUARTER, 2026-03-31, BEHIND, 2026 年第 2 季度没有进展报告",
        "QUARTER, 2026-04-01, ON_TIME, 长期坚持",
        "HALF_YEAR, , BEHIND, 2026 年上半年没有进展报告",
        "HALF_YEAR, 2026-01-01, ON_TIME, 长期坚持",
        "NONE, , ON_TIME, 长期坚持",
    })
    void aReportIsAskedForEachPeriodThatEnded(TaskRhythm rhythm, LocalDate reported, Pace pace, String reason) {
        Task task = task(null, rhythm, OPENED);
        if (reported != null) {
            task.report(reported);
        }
        assertThat(TaskStanding.of(task, List.of(), TODAY)).isEqualTo(new TaskStanding(pace, reason));
    }

    @Test
    void aPeriodInWhichTheTaskBeganIsNotAskedFor() {
        Task task = task(null, TaskRhythm.HALF_YEAR, LocalDate.of(2026, 1, 2));
        assertThat(TaskStanding.of(task, List.of(), TODAY).pace()).isEqualTo(Pace.ON_TIME);
        assertThat(TaskStanding.of(task, List.of(), LocalDate.of(2027, 1, 1)))
                .isEqualTo(new TaskStanding(Pace.BEHIND, "2026 年下半年没有进展报告"));
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-01-31, 2025-12-01, 2025 年 12 月",
        "QUARTER, 2026-03-31, 2025-10-01, 2025 年第 4 季度",
        "HALF_YEAR, 2026-06-30, 2025-07-01, 2025 年下半年",
        "QUARTER, 2026-12-31, 2026-07-01, 2026 年第 3 季度",
    })
    void theLastPeriodIsTheOneBeforeTheRunningOne(TaskRhythm rhythm, LocalDate today, LocalDate begin, String name) {
        assertThat(rhythm.lastPeriod(today)).isEqualTo(begin);
        assertThat(rhythm.named(begin)).isEqualTo(name);
    }

    @Test
    void aMilestoneThatWasMissedIsBehindUntilItIsReached() {
        Task task = task(LocalDate.of(2026, 12, 31), TaskRhythm.NONE, OPENED);
        TaskMilestone step = new TaskMilestone(task.id(), "完成摸排", LocalDate.of(2026, 6, 30));
        assertThat(TaskStanding.of(task, List.of(step), TODAY))
                .isEqualTo(new TaskStanding(Pace.BEHIND, "节点“完成摸排”应于 2026-06-30 完成，已逾期 1 天"));
        step.reach(TODAY);
        assertThat(TaskStanding.of(task, List.of(step), TODAY).pace()).isEqualTo(Pace.ON_TIME);
    }

    @Test
    void whatWasFinishedLateStaysBehindUntilItIsConfirmed() {
        Task task = task(LocalDate.of(2026, 6, 30), TaskRhythm.NONE, OPENED);
        task.finish(TODAY, SOMEBODY, Instant.EPOCH);
        assertThat(TaskStanding.of(task, List.of(), TODAY))
                .isEqualTo(new TaskStanding(Pace.BEHIND, "应于 2026-06-30 完成，2026-07-01 报完成，待确认"));
        task.review(true, null, UUID.randomUUID(), Instant.EPOCH);
        assertThat(TaskStanding.of(task, List.of(), TODAY)).isEqualTo(new TaskStanding(Pace.DONE, "已于 2026-07-01 完成"));
    }

    private static Task task(LocalDate due, TaskRhythm rhythm, LocalDate opened) {
        TaskTerms terms = new TaskTerms(null, "划分网格", null, UUID.randomUUID(), null, null, due, rhythm, null);
        return new Task(TaskSource.SELF, null, UUID.randomUUID(), terms, SOMEBODY, opened);
    }
}
