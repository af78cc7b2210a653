package org.dangjian.market.governance.whistle.matter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;

/** The lists of matters of the districts. */
@ApplicationScoped
public class Matters implements PanacheRepositoryBase<Matter, UUID> {

    private static final int MOST = 500;

    private final Departments departments;
    private final OrganizationDirectory organizations;
    private final AuditTrail audit;

    Matters(Departments departments, OrganizationDirectory organizations, AuditTrail audit) {
        this.departments = departments;
        this.organizations = organizations;
        this.audit = audit;
    }

    /**
     * The list of the district a place lies in, in the order of codes, closed ones included.
     *
     * @throws Problem {@code not-found} for a place that is not the caller's to see
     */
    @Transactional
    public List<MatterView> list(Caller caller, UUID organizationId) {
        Organization district = districtFor(caller, organizationId);
        return views(find("districtId = ?1 order by code", district.id())
                .range(0, MOST - 1)
                .list());
    }

    /** The departments of the district a place lies in. */
    @Transactional
    public List<DepartmentView> departments(Caller caller, UUID organizationId) {
        return departments.of(districtFor(caller, organizationId)).stream()
                .map(found -> new DepartmentView(found.id(), found.name()))
                .toList();
    }

    private Organization districtFor(Caller caller, UUID organizationId) {
        return departments.districtOf(
                organizations.readable(caller, organizationId).path());
    }

    /** @throws Problem {@code already-exists}, {@code validation-failed} */
    @Transactional
    public MatterView add(Caller caller, AddMatter request) {
        Organization district = organizations
                .find(request.districtId())
                .filter(found -> found.level() == Level.DISTRICT && caller.reaches(found.path(), Role.DISTRICT_ADMIN))
                .orElseThrow(() -> Problem.invalid("districtId", "没有这个区县，或不在您的管理范围内"));
        requireDepartments(district, request.leadId(), request.supportIds());
        if (count("codeKey", Matter.codeKey(district.id(), request.code())) > 0) {
            throw Problem.of(ProblemCode.ALREADY_EXISTS);
        }
        Matter matter = new Matter(request);
        persistAndFlush(matter);
        record(caller, "matter.added", matter, district);
        return views(List.of(matter)).getFirst();
    }

    /** @throws Problem {@code not-found}, {@code precondition-required}, {@code version-stale}, {@code validation-failed} */
    @Transactional
    public MatterView update(Caller caller, UUID id, IfMatch version, UpdateMatter request) {
        Matter matter = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
        Organization district = organizations.get(matter.districtId());
        if (!caller.reaches(district.path(), Role.DISTRICT_ADMIN)) {
            throw Problem.notFound();
        }
        IfMatch.check(version, matter.version());
        requireDepartments(district, request.leadId(), request.supportIds() == null ? List.of() : request.supportIds());
        matter.change(request);
        flush();
        record(caller, "matter.updated", matter, district);
        return views(List.of(matter)).getFirst();
    }

    /**
     * A matter of this district that is open.
     *
     * @throws Problem {@code validation-failed}
     */
    public Matter require(UUID id, UUID districtId) {
        return findByIdOptional(id)
                .filter(found -> found.districtId().equals(districtId) && !found.isClosed())
                .orElseThrow(() -> Problem.invalid("matterId", "没有这个事项，或已停用，请从本区事项清单中选择"));
    }

    /** One that a case has already; empty for {@code null}. */
    public Optional<Matter> find(UUID id) {
        return id == null ? Optional.empty() : findByIdOptional(id);
    }

    /** What matters are called. */
    public Map<UUID, String> titles(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream().collect(Collectors.toMap(Matter::id, Matter::title));
    }

    private void requireDepartments(Organization district, UUID lead, List<UUID> support) {
        if (lead != null) {
            departments.require(district, "leadId", List.of(lead));
        }
        departments.require(district, "supportIds", support);
    }

    private List<MatterView> views(List<Matter> several) {
        List<UUID> named = new ArrayList<>(several.stream()
                .flatMap(matter -> Stream.concat(Stream.of(matter.leadId()), matter.support().stream()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<UUID, DepartmentView> known = organizations.findByIds(named).stream()
                .map(found -> new DepartmentView(found.id(), found.name()))
                .collect(Collectors.toMap(DepartmentView::id, Function.identity()));
        return several.stream().map(matter -> MatterView.of(matter, known)).toList();
    }

    private void record(Caller caller, String action, Matter matter, Organization district) {
        audit.record(
                caller,
                AuditEntry.of(action, "matter", matter.id())
                        .in(district.path())
                        .with("code", matter.code())
                        .with("leadId", matter.leadId())
                        .with("acknowledgeHours", matter.acknowledgeHours())
                        .with("settleHours", matter.settleHours())
                        .with("closed", matter.isClosed()));
    }
}
