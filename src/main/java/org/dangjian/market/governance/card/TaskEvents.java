package org.dangjian.market.governance.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.dangjian.market.assessment.event.RecordEvent;
import org.dangjian.market.assessment.event.RecordedEventService;
import org.dangjian.market.assessment.event.RecordedEventView;
import org.dangjian.market.governance.task.TaskService;
import org.dangjian.market.governance.task.TaskStanding;
import org.dangjian.market.governance.task.TaskView;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** Proposes that a task behind counts as an event of the scheme; another person decides, as on any event. */
@ApplicationScoped
public class TaskEvents {

    private final TaskService tasks;
    private final RecordedEventService events;
    private final BusinessDay clock;

    TaskEvents(TaskService tasks, RecordedEventService events, BusinessDay clock) {
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Problem {@code state-conflict} for a task that is not behind, and what recording an event throws */
    @Transactional
    public RecordedEventView propose(Caller caller, UUID taskId, ProposeEvent request) {
        TaskView task = tasks.get(caller, taskId);
        if (task.pace() != TaskStanding.Pace.BEHIND) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, task.paceTitle());
        }
        return events.propose(
                caller,
                new RecordEvent(
                        Holder.organization(task.lead().id()),
                        request.ofStars(),
                        request.code(),
                        "“" + task.title() + "”" + task.paceReason(),
                        clock.today()));
    }
}
