package org.dangjian.market.governance.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.access.account.AccountDirectory;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.evidence.PictureDirectory;
import org.dangjian.market.trade.claim.evidence.PictureView;

/** Shows tasks, many at a time. */
@ApplicationScoped
class TaskViews {

    private final TaskRepository tasks;
    private final TaskAccess access;
    private final OrganizationDirectory organizations;
    private final AccountDirectory accounts;
    private final PictureDirectory pictures;
    private final BusinessDay clock;

    TaskViews(
            TaskRepository tasks,
            TaskAccess access,
            OrganizationDirectory organizations,
            AccountDirectory accounts,
            PictureDirectory pictures,
            BusinessDay clock) {
        this.tasks = tasks;
        this.access = access;
        this.organizations = organizations;
        this.accounts = accounts;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** One, with all that was reported. */
    TaskView one(Caller caller, Task task) {
        List<TaskReport> reports = tasks.reports(task.id());
        Map<UUID, List<PictureView>> shown =
                pictures.ofSubjects(reports.stream().map(TaskReport::id).toList());
        return several(caller, List.of(task), Map.of(task.id(), reports), shown).getFirst();
    }

    /** Many, each with the newest report. */
    List<TaskView> several(Caller caller, List<Task> found) {
        return several(caller, found, clock.today());
    }

    /** The same with the newest report up to a day. */
    List<TaskView> several(Caller caller, List<Task> found, LocalDate day) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<TaskReport>> newest = new HashMap<>();
        tasks.newest(found.stream().map(Task::id).toList(), day)
                .forEach((task, report) -> newest.put(task, List.of(report)));
        return several(caller, found, newest, Map.of());
    }

    private List<TaskView> several(
            Caller caller, List<Task> found, Map<UUID, List<TaskReport>> reports, Map<UUID, List<PictureView>> shown) {
        List<UUID> ids = found.stream().map(Task::id).toList();
        Around around = new Around(
                tasks.supports(ids),
                tasks.milestones(ids),
                reports,
                shown,
                new HashMap<>(),
                access.memberNames(
                        caller,
                        found.stream()
                                .map(Task::secretaryId)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet())),
                accounts.namesOf(
                        caller,
                        reports.values().stream()
                                .flatMap(List::stream)
                                .map(TaskReport::reportedBy)
                                .collect(Collectors.toSet())),
                clock.today());
        Set<UUID> named = new HashSet<>();
        found.forEach(task -> named.addAll(List.of(task.placeId(), task.leadId())));
        around.supports().values().forEach(named::addAll);
        organizations.findByIds(named).forEach(place -> around.places().put(place.id(), place));
        return found.stream().map(task -> view(caller, task, around)).toList();
    }

    /** What is shown around tasks, read for all of them at once. */
    private record Around(
            Map<UUID, List<UUID>> supports,
            Map<UUID, List<TaskMilestone>> milestones,
            Map<UUID, List<TaskReport>> reports,
            Map<UUID, List<PictureView>> pictures,
            Map<UUID, Organization> places,
            Map<UUID, String> secretaries,
            Map<UUID, String> accounts,
            LocalDate today) {

        TaskView.Party party(UUID id) {
            return new TaskView.Party(id, places.get(id).name());
        }

        List<TaskView.Report> reported(UUID taskId) {
            return reports.getOrDefault(taskId, List.of()).stream()
                    .map(report -> new TaskView.Report(
                            report.id(),
                            report.madeOn(),
                            report.text(),
                            accounts.getOrDefault(report.reportedBy(), ""),
                            pictures.getOrDefault(report.id(), List.of())))
                    .toList();
        }
    }

    private static TaskView view(Caller caller, Task task, Around around) {
        List<UUID> supports = around.supports().getOrDefault(task.id(), List.of());
        List<TaskMilestone> milestones = around.milestones().getOrDefault(task.id(), List.of());
        LocalDate today = around.today();
        TaskStanding standing = TaskStanding.of(task, milestones, today);
        return new TaskView(
                task.id(),
                task.listId(),
                task.source(),
                task.source().title(),
                task.sourceId(),
                around.party(task.placeId()),
                task.heading(),
                task.title(),
                task.measures(),
                around.party(task.leadId()),
                supports.stream().map(around::party).toList(),
                task.secretaryId(),
                task.secretaryId() == null ? null : around.secretaries().get(task.secretaryId()),
                task.due(),
                task.rhythm(),
                task.rhythm().title(),
                milestones.stream()
                        .map(step -> new TaskView.Step(
                                step.id(), step.title(), step.due(), step.reachedOn(), step.isMissed(today)))
                        .toList(),
                task.openedOn(),
                task.status(),
                task.status().title(),
                task.finishedOn(),
                standing.pace(),
                standing.pace().title(),
                standing.reason(),
                task.reason(),
                around.reported(task.id()),
                actions(
                        caller,
                        task,
                        supports,
                        around.places().get(task.placeId()).path()),
                task.version());
    }

    private static List<TaskView.Action> actions(Caller caller, Task task, Collection<UUID> supports, String path) {
        boolean keeps = caller.reaches(path, Role.STAFF);
        boolean does = task.secretaryId() != null && caller.isMember(task.secretaryId())
                || caller.organizations(Role.RESPONSIBLE)
                        .anyMatch(id -> id.equals(task.leadId()) || supports.contains(id));
        List<TaskView.Action> actions = new ArrayList<>();
        if (task.status() == TaskStatus.OPEN && (keeps || does)) {
            actions.addAll(List.of(TaskView.Action.REPORT, TaskView.Action.FINISH));
        }
        if (task.status() == TaskStatus.FINISHED && keeps && !caller.accountId().equals(task.finishedBy())) {
            actions.add(TaskView.Action.REVIEW);
        }
        if (task.status().isLive() && keeps) {
            actions.addAll(List.of(TaskView.Action.CHANGE, TaskView.Action.DROP));
        }
        return actions;
    }
}
