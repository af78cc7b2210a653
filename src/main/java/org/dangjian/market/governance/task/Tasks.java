package org.dangjian.market.governance.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** Tasks of resolutions, cases and agreements: how other rooms open them and show them. */
@ApplicationScoped
public class Tasks {

    private final TaskRepository tasks;
    private final TaskService service;
    private final TaskAccess access;
    private final TaskViews views;
    private final TaskReminders reminders;
    private final AuditTrail audit;
    private final BusinessDay clock;

    Tasks(
            TaskRepository tasks,
            TaskService service,
            TaskAccess access,
            TaskViews views,
            TaskReminders reminders,
            AuditTrail audit,
            BusinessDay clock) {
        this.tasks = tasks;
        this.service = service;
        this.access = access;
        this.views = views;
        this.reminders = reminders;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a task in the transaction of what it comes from.
     *
     * @return its id
     * @throws Problem {@code validation-failed} for organizations of other places
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID open(Caller caller, NewTask asked) {
        TaskTerms terms =
                new TaskTerms(null, asked.title(), null, asked.lead(), asked.support(), null, asked.due(), null, null);
        access.require(caller, access.office(caller, "organizationId", asked.place()), terms);
        Task task = new Task(asked.source(), asked.sourceId(), asked.place(), terms, caller.accountId(), clock.today());
        service.add(caller, task, terms);
        return task.id();
    }

    /** The tasks that came from these, by what they come from; what has none is absent. Who sees those sees these. */
    public Map<UUID, List<TaskView>> of(Caller caller, TaskSource source, Collection<UUID> sourceIds) {
        if (sourceIds.isEmpty()) {
            return Map.of();
        }
        return views.several(caller, tasks.of(source, sourceIds)).stream()
                .collect(Collectors.groupingBy(TaskView::sourceId));
    }

    /** Headings and titles that stand on a list already. */
    public Set<List<String>> on(TaskList list) {
        return tasks.list("listId", list.id()).stream()
                .map(task -> Arrays.asList(task.heading(), task.title()))
                .collect(Collectors.toSet());
    }

    /** Puts a task of an import on a list of the caller's. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(Caller caller, TaskList list, TaskTerms terms, UUID importId) {
        access.require(caller, access.office(caller, "organizationId", list.organizationId()), terms);
        Task task = new Task(TaskSource.LIST, null, list.organizationId(), terms, caller.accountId(), clock.today())
                .on(list.id(), importId);
        service.add(caller, task, terms);
    }

    /**
     * Removes the tasks an import made, while they are as it left them.
     *
     * @throws Problem {@code import-followed}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(Caller caller, UUID importId) {
        List<Task> made = tasks.list("importId = ?1 order by id", importId);
        made.forEach(task -> {
            Task locked = tasks.locked(access.kept(caller, task.id()));
            if (locked.version() != 0) {
                throw Problem.of(
                        ProblemCode.IMPORT_FOLLOWED,
                        "其中的任务“" + locked.title() + "”之后已上报进展或改过",
                        "some of the tasks were reported on or changed since");
            }
        });
        made.forEach(task -> {
            tasks.clearTerms(task.id());
            audit.record(caller, access.entry(caller, "task.removed", task));
            tasks.delete(task);
        });
        tasks.flush();
    }

    /**
     * A task that is behind.
     *
     * @param reason why, with its days
     */
    public record Late(UUID id, UUID placeId, UUID leadId, String title, String reason) {}

    /** Tells the leads of tasks that come due or are behind, each once; gives back those that are behind. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Late> takeBehind(LocalDate today, int limit) {
        return reminders.tell(today, limit);
    }

    /** What offices below a path had to do in a period, with the newest report up to its end; newest first. */
    @Transactional
    public List<TaskView> during(Caller caller, String path, LocalDate from, LocalDate to, UUID before, int limit) {
        return views.several(caller, tasks.during(path, from, to, before, limit), to);
    }
}
