package org.dangjian.market.governance.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.access.account.Inbox;
import org.dangjian.market.people.member.Counterparts;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Verdict;
import org.dangjian.market.trade.claim.evidence.PictureDirectory;
import org.dangjian.market.trade.claim.evidence.SetPictures;

/**
 * Tasks of an office (重点任务、领办项目): opened by the office, done and reported by who leads and helps, found done by somebody
 * else of the office. 《全市域加强城市基层党建》“常态化开展跟踪问效”.
 */
@ApplicationScoped
public class TaskService {

    private final TaskRepository tasks;
    private final TaskListRepository lists;
    private final TaskAccess access;
    private final TaskViews views;
    private final OrganizationDirectory organizations;
    private final Counterparts counterparts;
    private final PictureDirectory pictures;
    private final Inbox inbox;
    private final AuditTrail audit;
    private final BusinessDay clock;

    TaskService(
            TaskRepository tasks,
            TaskListRepository lists,
            TaskAccess access,
            TaskViews views,
            OrganizationDirectory organizations,
            Counterparts counterparts,
            PictureDirectory pictures,
            Inbox inbox,
            AuditTrail audit,
            BusinessDay clock) {
        this.tasks = tasks;
        this.lists = lists;
        this.access = access;
        this.views = views;
        this.organizations = organizations;
        this.counterparts = counterparts;
        this.pictures = pictures;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a task of an office in the caller's part of the tree, and tells those who lead and help.
     *
     * @throws Problem {@code validation-failed} for organizations of other places or a list of another office
     */
    @Transactional
    public TaskView open(Caller caller, OpenTask request) {
        Organization office = access.office(caller, "organizationId", request.organizationId());
        access.require(caller, office, request.terms());
        if (request.listId() != null) {
            lists.findByIdOptional(request.listId())
                    .filter(list -> list.organizationId().equals(office.id()))
                    .orElseThrow(() -> Problem.invalid("listId", "没有这个清单，或不是这个组织的清单"));
        }
        TaskSource source = request.listId() == null ? TaskSource.SELF : TaskSource.LIST;
        Task task = new Task(source, null, office.id(), request.terms(), caller.accountId(), clock.today())
                .on(request.listId(), null);
        add(caller, task, request.terms());
        return views.one(caller, task);
    }

    /** Keeps a task that was made, with its parts; tells the lead and the helpers. */
    void add(Caller caller, Task task, TaskTerms terms) {
        tasks.persist(task);
        parts(task, terms, Set.of());
        tasks.flush();
        audit.record(caller, access.entry(caller, "task.opened", task));
        String what = "“" + task.title() + "”" + (task.due() == null ? "长期坚持" : "应于 " + task.due() + " 前完成");
        tell(task, terms.supportIds(), what + "，请牵头落实。", what + "，请配合牵头单位落实。");
    }

    /** @param reached titles of milestones that were reached already and stay */
    private void parts(Task task, TaskTerms terms, Set<String> reached) {
        terms.supportIds().forEach(id -> tasks.add(new TaskSupport(task.id(), id)));
        terms.milestones().stream()
                .filter(step -> !reached.contains(step.title()))
                .forEach(step -> tasks.add(new TaskMilestone(task.id(), step.title(), step.due())));
    }

    private void tell(Task task, List<UUID> supports, String lead, String helper) {
        List<Inbox.Message> messages = new ArrayList<>();
        messages.add(new Inbox.Message(Holder.organization(task.leadId()), NoticeKind.TASK, lead, task.id()));
        supports.forEach(
                id -> messages.add(new Inbox.Message(Holder.organization(id), NoticeKind.TASK, helper, task.id())));
        inbox.tell(messages);
    }

    /** The tasks the caller has a part in or looks after, newest first. */
    @Transactional
    public Page<TaskView> find(Caller caller, TaskFilter filter, UUID before, int limit) {
        String below = filter.organizationId() == null
                ? null
                : organizations.readable(caller, filter.organizationId()).path();
        List<Task> found = tasks.page(caller, filter, below, clock.today(), before, limit + 1);
        return Page.of(views.several(caller, found), limit, view -> view.id().toString());
    }

    @Transactional
    public TaskView get(Caller caller, UUID id) {
        return views.one(caller, access.readable(caller, id));
    }

    /**
     * States a task anew: whoever leads newly is told. Milestones that were reached stay.
     *
     * @throws Problem {@code state-conflict} once it is done or dropped
     */
    @Transactional
    public TaskView change(Caller caller, UUID id, IfMatch version, TaskTerms terms) {
        Task found = access.kept(caller, id);
        access.require(caller, organizations.get(found.placeId()), terms);
        Task task = tasks.locked(found);
        IfMatch.check(version, task.version());
        UUID before = task.leadId();
        task.change(terms);
        tasks.clearTerms(id);
        Set<String> reached = tasks.milestones(List.of(id)).getOrDefault(id, List.of()).stream()
                .map(TaskMilestone::title)
                .collect(Collectors.toCollection(HashSet::new));
        parts(task, terms, reached);
        tasks.flush();
        audit.record(caller, access.entry(caller, "task.changed", task));
        if (!before.equals(task.leadId())) {
            tell(task, List.of(), "“" + task.title() + "”改由贵单位牵头落实。", "");
        }
        return views.one(caller, task);
    }

    /** Notes how far it has come, for the lead or a helper, or by the office in their place. */
    @Transactional
    public TaskView report(Caller caller, UUID id, ReportTask request) {
        Task task = tasks.locked(access.doable(caller, id));
        task.report(request.madeOn());
        note(caller, task, request);
        audit.record(caller, access.entry(caller, "task.reported", task));
        return views.one(caller, task);
    }

    /** Says that it is done, with a last report; somebody of the office looks at it. */
    @Transactional
    public TaskView finish(Caller caller, UUID id, ReportTask request) {
        Task task = tasks.locked(access.doable(caller, id));
        task.requireOpen();
        note(caller, task, request);
        task.finish(request.madeOn(), caller.accountId(), clock.now());
        tasks.flush();
        audit.record(caller, access.entry(caller, "task.finished", task));
        inbox.tell(Holder.organization(task.placeId()), NoticeKind.TASK, "“" + task.title() + "”已报完成，请核实。", id);
        return views.one(caller, task);
    }

    private void note(Caller caller, Task task, ReportTask request) {
        LocalDate today = clock.today();
        if (request.madeOn().isBefore(task.openedOn()) || request.madeOn().isAfter(today)) {
            throw Problem.invalid("madeOn", "日期应在 " + task.openedOn() + " 至今天之间");
        }
        Map<UUID, TaskMilestone> steps =
                tasks.milestones(List.of(task.id())).getOrDefault(task.id(), List.of()).stream()
                        .collect(Collectors.toMap(TaskMilestone::id, step -> step));
        if (!steps.keySet().containsAll(request.reached())) {
            throw Problem.invalid("reached", "其中有不属于这项任务的节点");
        }
        request.reached().forEach(step -> steps.get(step).reach(request.madeOn()));
        TaskReport report = new TaskReport(task.id(), request, caller.accountId(), clock.now());
        tasks.add(report);
        tasks.flush();
        if (!request.evidenceIds().isEmpty()) {
            pictures.set(caller, report.id(), new SetPictures(request.evidenceIds()));
        }
    }

    /**
     * Finds it done, or gives it back: not by who said that it is done.
     *
     * @throws Problem {@code second-person-required}, {@code state-conflict}, {@code reason-required}
     */
    @Transactional
    public TaskView review(Caller caller, UUID id, Verdict request) {
        Task found = access.kept(caller, id);
        counterparts.require(caller, found.finishedBy());
        Task task = tasks.locked(found);
        boolean done = request.approvesElse(Decision.RETURN);
        UUID finisher = task.finishedBy();
        task.review(done, words(request.reason()), caller.accountId(), clock.now());
        tasks.flush();
        audit.record(caller, access.entry(caller, done ? "task.done" : "task.returned", task));
        String what = done ? "”已确认完成。" : "”未确认完成，请继续落实：" + task.reason();
        inbox.tell(
                Optional.of(Holder.organization(task.leadId())),
                finisher,
                NoticeKind.TASK,
                "“" + task.title() + what,
                id);
        return views.one(caller, task);
    }

    /** Takes it back: it is not to be done any more. */
    @Transactional
    public TaskView drop(Caller caller, UUID id, Because request) {
        Task task = tasks.locked(access.kept(caller, id));
        task.drop(request.reason().strip(), caller.accountId(), clock.now());
        tasks.flush();
        audit.record(caller, access.entry(caller, "task.dropped", task));
        String what = "“" + task.title() + "”已取消，不用再落实：" + task.reason();
        tell(task, tasks.supports(List.of(id)).getOrDefault(id, List.of()), what, what);
        return views.one(caller, task);
    }

    private static String words(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
