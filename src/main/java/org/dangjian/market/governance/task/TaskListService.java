package org.dangjian.market.governance.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;

/** Lists of tasks (重点任务清单, 责任、问题、整改三清单). */
@ApplicationScoped
public class TaskListService {

    private final TaskListRepository lists;
    private final TaskAccess access;
    private final OrganizationDirectory organizations;
    private final AuditTrail audit;
    private final BusinessDay clock;

    TaskListService(
            TaskListRepository lists,
            TaskAccess access,
            OrganizationDirectory organizations,
            AuditTrail audit,
            BusinessDay clock) {
        this.lists = lists;
        this.access = access;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem {@code validation-failed}; {@code task-list-exists} for a title the office used already */
    @Transactional
    public TaskListView make(Caller caller, MakeTaskList request) {
        Organization office = access.office(caller, "organizationId", request.organizationId());
        if (request.issuedOn().isAfter(clock.today())) {
            throw Problem.invalid("issuedOn", "日期不能晚于今天");
        }
        TaskList list = new TaskList(request, NormalForm.nameKey(request.title()), caller.accountId());
        lists.persistAndFlush(list);
        audit.record(
                caller, AuditEntry.of("task-list.made", "task-list", list.id()).in(office.path()));
        return views(List.of(list)).getFirst();
    }

    /** Lists of offices in the caller's part of the tree and above it, newest first. */
    @Transactional
    public Page<TaskListView> find(Caller caller, UUID organizationId, UUID before, int limit) {
        String below = organizationId == null
                ? null
                : organizations.readable(caller, organizationId).path();
        return Page.of(
                views(lists.page(caller, below, before, limit + 1)),
                limit,
                view -> view.id().toString());
    }

    /** A list the caller may put tasks on. */
    public TaskList kept(Caller caller, UUID id) {
        return lists.findByIdOptional(id)
                .filter(list ->
                        caller.reaches(organizations.get(list.organizationId()).path(), Role.STAFF))
                .orElseThrow(Problem::notFound);
    }

    private List<TaskListView> views(List<TaskList> found) {
        Map<UUID, String> names = access.organizationNames(
                found.stream().map(TaskList::organizationId).distinct().toList());
        Map<UUID, TaskListRepository.Counted> counted =
                lists.counted(found.stream().map(TaskList::id).toList(), clock.today());
        return found.stream()
                .map(list -> {
                    var tasks = counted.getOrDefault(list.id(), TaskListRepository.Counted.NONE);
                    return new TaskListView(
                            list.id(),
                            list.organizationId(),
                            names.get(list.organizationId()),
                            list.title(),
                            list.issuedOn(),
                            tasks.tasks(),
                            tasks.done(),
                            tasks.behind());
                })
                .toList();
    }
}
