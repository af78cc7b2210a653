package org.dangjian.market.governance.task;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a task stands on a day, and why: behind its day, behind a milestone, behind with a report, or on time. The repository's
 * list of those behind asks the same of the database.
 */
public record TaskStanding(Pace pace, String reason) {

    /** How a task stands. */
    @Schema(name = "TaskPace")
    @Labelled("TaskPace")
    public enum Pace implements Titled {
        ON_TIME,
        BEHIND,
        DONE,
        DROPPED
    }

    /** @param milestones those of the task, in the order of their days */
    static TaskStanding of(Task task, List<TaskMilestone> milestones, LocalDate today) {
        return switch (task.status()) {
            case DONE -> new TaskStanding(Pace.DONE, "已于 " + task.finishedOn() + " 完成");
            case DROPPED -> new TaskStanding(Pace.DROPPED, "已取消：" + task.reason());
            case FINISHED -> ofFinished(task);
            case OPEN -> ofOpen(task, milestones, today);
        };
    }

    private static TaskStanding ofFinished(Task task) {
        String told = task.finishedOn() + " 报完成，待确认";
        return task.due() != null && task.finishedOn().isAfter(task.due())
                ? new TaskStanding(Pace.BEHIND, "应于 " + task.due() + " 完成，" + told)
                : new TaskStanding(Pace.ON_TIME, told);
    }

    private static TaskStanding ofOpen(Task task, List<TaskMilestone> milestones, LocalDate today) {
        if (task.due() != null && task.due().isBefore(today)) {
            return behind("应于 " + task.due() + " 完成" + late(task.due(), today));
        }
        for (TaskMilestone milestone : milestones) {
            if (milestone.isMissed(today)) {
                return behind(
                        "节点“" + milestone.title() + "”应于 " + milestone.due() + " 完成" + late(milestone.due(), today));
            }
        }
        LocalDate period = task.rhythm().lastPeriod(today);
        if (period != null && !task.openedOn().isAfter(period) && !task.reportedSince(period)) {
            return behind(task.rhythm().named(period) + "没有进展报告");
        }
        return new TaskStanding(
                Pace.ON_TIME,
                task.due() == null
                        ? "长期坚持"
                        : "应于 " + task.due() + " 完成，还有 " + ChronoUnit.DAYS.between(today, task.due()) + " 天");
    }

    private static TaskStanding behind(String why) {
        return new TaskStanding(Pace.BEHIND, why);
    }

    private static String late(LocalDate due, LocalDate today) {
        return "，已逾期 " + ChronoUnit.DAYS.between(due, today) + " 天";
    }
}
