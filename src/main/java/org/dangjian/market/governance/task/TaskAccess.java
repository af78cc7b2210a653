package org.dangjian.market.governance.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;

/** Who opens tasks, who does them, who looks whether they are done. */
@ApplicationScoped
class TaskAccess {

    private final TaskRepository tasks;
    private final OrganizationDirectory organizations;
    private final MemberDirectory members;

    TaskAccess(TaskRepository tasks, OrganizationDirectory organizations, MemberDirectory members) {
        this.tasks = tasks;
        this.organizations = organizations;
        this.members = members;
    }

    /** @throws Problem {@code validation-failed} for an office the caller does not work for or above */
    Organization office(Caller caller, String field, UUID id) {
        return organizations
                .find(id)
                .filter(office -> caller.reaches(office.path(), Role.STAFF))
                .orElseThrow(() -> Problem.invalid(field, "没有这个组织，或不在您的管理范围内"));
    }

    /**
     * Lets pass only organizations of the tree the office stands in, and a secretary whom the caller may know.
     *
     * @throws Problem {@code validation-failed}
     */
    void require(Caller caller, Organization office, TaskTerms terms) {
        String tree = office.path().substring(0, office.path().indexOf('/') + 1);
        Map<UUID, Organization> named = organizations
                .findByIds(Stream.concat(Stream.of(terms.leadId()), terms.supportIds().stream())
                        .distinct()
                        .toList())
                .stream()
                .filter(organization -> organization.path().startsWith(tree))
                .collect(Collectors.toMap(Organization::id, organization -> organization));
        if (!named.containsKey(terms.leadId())) {
            throw Problem.invalid("leadId", "本地区没有这个牵头单位");
        }
        if (!named.keySet().containsAll(terms.supportIds())) {
            throw Problem.invalid("supportIds", "其中有本地区没有的配合单位");
        }
        if (terms.supportIds().contains(terms.leadId())) {
            throw Problem.invalid("supportIds", "牵头单位不必再列为配合单位");
        }
        boolean known = terms.secretaryId() == null
                || members.find(terms.secretaryId())
                        .filter(member -> caller.reachesAny(members.placesOf(member), Role.STAFF))
                        .isPresent();
        if (!known) {
            throw Problem.invalid("secretaryId", "没有这名党员，或不在您的管理范围内");
        }
    }

    /** @throws Problem {@code not-found} for a task the caller has no part in */
    Task readable(Caller caller, UUID id) {
        Task task = tasks.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!tasks.isVisible(caller, id)) {
            throw Problem.notFound();
        }
        return task;
    }

    /** A task of an office in the caller's part of the tree. */
    Task kept(Caller caller, UUID id) {
        return tasks.findByIdOptional(id).filter(task -> isKept(caller, task)).orElseThrow(Problem::notFound);
    }

    /** A task the caller does, for the lead or a helper, as its secretary, or in their place as the office. */
    Task doable(Caller caller, UUID id) {
        Task task = tasks.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!isDoer(caller, task) && !isKept(caller, task)) {
            throw Problem.notFound();
        }
        return task;
    }

    private boolean isKept(Caller caller, Task task) {
        return caller.reaches(organizations.get(task.placeId()).path(), Role.STAFF);
    }

    /** Whether the caller acts for the lead or a helper, or is the secretary who took it up. */
    boolean isDoer(Caller caller, Task task) {
        List<UUID> doers = Stream.concat(
                        Stream.of(task.leadId()),
                        tasks.supports(List.of(task.id())).getOrDefault(task.id(), List.of()).stream())
                .toList();
        return task.secretaryId() != null && caller.isMember(task.secretaryId())
                || caller.organizations(Role.RESPONSIBLE).anyMatch(doers::contains);
    }

    String pathOf(Task task) {
        return organizations.get(task.placeId()).path();
    }

    Map<UUID, String> organizationNames(Collection<UUID> ids) {
        return organizations.findByIds(ids).stream().collect(Collectors.toMap(Organization::id, Organization::name));
    }

    Map<UUID, String> memberNames(Caller caller, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : members.names(caller, ids);
    }

    /** What the trail says about a step of a task. */
    AuditEntry entry(Caller caller, String action, Task task) {
        return AuditEntry.of(action, "task", task.id())
                .in(pathOf(task))
                .with("source", task.source())
                .with("status", task.status())
                .with("due", task.due() == null ? null : task.due().toString())
                .of(Holder.organization(task.leadId()), !isDoer(caller, task));
    }
}
