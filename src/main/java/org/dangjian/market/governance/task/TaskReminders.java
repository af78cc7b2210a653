package org.dangjian.market.governance.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.people.access.account.Inbox;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.shared.Holder;

/** Tells who leads a task: once in the week before its day, and once when it is behind, with the reason. */
@ApplicationScoped
class TaskReminders {

    private static final int DAYS_BEFORE = 7;

    private final TaskRepository tasks;
    private final Inbox inbox;

    TaskReminders(TaskRepository tasks, Inbox inbox) {
        this.tasks = tasks;
        this.inbox = inbox;
    }

    /** @return those of them that are behind */
    List<Tasks.Late> tell(LocalDate today, int limit) {
        List<Task> untold = tasks.untold(today, today.plusDays(DAYS_BEFORE), limit);
        if (untold.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<TaskMilestone>> milestones =
                tasks.milestones(untold.stream().map(Task::id).toList());
        List<Inbox.Message> messages = new ArrayList<>();
        List<Tasks.Late> late = new ArrayList<>();
        for (Task task : untold) {
            TaskStanding standing = TaskStanding.of(task, milestones.getOrDefault(task.id(), List.of()), today);
            messages.add(new Inbox.Message(
                    Holder.organization(task.leadId()),
                    NoticeKind.TASK,
                    "“" + task.title() + "”" + standing.reason() + "。",
                    task.id()));
            if (standing.pace() == TaskStanding.Pace.BEHIND) {
                late.add(new Tasks.Late(task.id(), task.placeId(), task.leadId(), task.title(), standing.reason()));
            }
            task.reminded(standing.pace());
        }
        inbox.tell(messages);
        return late;
    }
}
