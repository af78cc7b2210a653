package org.dangjian.market.trade.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.access.account.AccountDirectory;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.place.GuideView.AssignmentView;

/** Assigns guides to service points and units, and ends that. */
@ApplicationScoped
public class GuideService {

    private final GuideAssignmentRepository assignments;
    private final PointRepository points;
    private final AccountDirectory accounts;
    private final OrganizationDirectory organizations;
    private final AuditTrail audit;
    private final BusinessDay clock;

    GuideService(
            GuideAssignmentRepository assignments,
            PointRepository points,
            AccountDirectory accounts,
            OrganizationDirectory organizations,
            AuditTrail audit,
            BusinessDay clock) {
        this.assignments = assignments;
        this.points = points;
        this.accounts = accounts;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The guides of the caller's part of the tree, and the caller where they are one. */
    @Transactional
    public Page<GuideView> find(Caller caller, UUID after, int limit) {
        List<Caller> found = accounts.having(Role.GUIDE, caller.paths(Role.OFFICES), own(caller), after, limit + 1);
        Page<Caller> page = Page.of(found, limit, guide -> guide.accountId().toString());
        Map<UUID, List<GuideAssignment>> places =
                assignments.of(page.items().stream().map(Caller::accountId).toList()).stream()
                        .collect(Collectors.groupingBy(GuideAssignment::accountId));
        return page.map(guide -> view(guide, places.getOrDefault(guide.accountId(), List.of())));
    }

    /** @throws Problem {@code not-found} for who is no guide, or not the caller's to see */
    @Transactional
    public GuideView get(Caller caller, UUID id) {
        Caller guide = id.equals(own(caller)) ? caller : guide(caller, id, Role.OFFICES);
        return view(guide, assignments.of(List.of(id)));
    }

    /**
     * Assigns a guide of the caller's part of the tree.
     *
     * @throws Problem {@code validation-failed} for a place that is not the caller's, or not within the guide's role;
     *     {@code already-exists}
     */
    @Transactional
    public AssignmentView assign(Caller caller, UUID id, AssignGuide request) {
        Caller guide = guide(caller, id, Role.STAFF);
        if ((request.pointId() == null) == (request.organizationId() == null)) {
            throw Problem.invalid("pointId", "请指明服务站点或单位，二者选一");
        }
        LocalDate from = request.from() == null ? clock.today() : request.from();
        if (request.to() != null && request.to().isBefore(from)) {
            throw Problem.invalid("to", "结束日期不能早于开始日期");
        }
        List<String> place = request.pointId() != null ? pathsOfPoint(request) : pathsOfUnit(request);
        String field = request.pointId() != null ? "pointId" : "organizationId";
        if (!caller.reachesAny(place, Role.STAFF)) {
            throw Problem.invalid(field, "没有这个站点或单位，或不在您的管理范围内");
        }
        if (!guide.reachesAny(place, Role.GUIDE)) {
            throw Problem.invalid(field, "该指导员的身份范围不含此处，请先由管理员调整其身份");
        }
        assignments
                .find("liveKey", GuideAssignment.liveKey(id, request))
                .firstResultOptional()
                .ifPresent(before -> before.lapse(from, clock.now()));
        assignments.flush();
        GuideAssignment assignment = new GuideAssignment(id, request, from, caller.accountId(), clock.now());
        assignments.persistAndFlush(assignment);
        record(caller, "guide.assigned", assignment, place.getFirst());
        return view(assignment);
    }

    /**
     * Ends an assignment at once.
     *
     * @throws Problem {@code state-conflict} when it was ended already, {@code not-found}, {@code validation-failed}
     */
    @Transactional
    public AssignmentView end(Caller caller, UUID id, EndAssignment request) {
        GuideAssignment found = assignments.findByIdOptional(id).orElseThrow(Problem::notFound);
        List<String> place = pathsOf(found);
        if (!caller.reachesAny(place, Role.STAFF)) {
            throw Problem.notFound();
        }
        if (request.on() != null && request.on().isAfter(clock.today())) {
            throw Problem.invalid("on", "结束日期不能晚于今天");
        }
        GuideAssignment assignment = assignments.locked(found);
        LocalDate today = clock.today();
        // One that was to begin later never held: its only day stays its first.
        LocalDate last = assignment.validFrom().isAfter(today) ? assignment.validFrom() : today;
        assignment.end(
                request.on() == null ? last : request.on(), request.reason().strip(), caller.accountId(), clock.now());
        assignments.flush();
        record(caller, "guide.assignment-ended", assignment, place.getFirst());
        return view(assignment);
    }

    private static UUID own(Caller caller) {
        return caller.has(Role.GUIDE) ? caller.accountId() : null;
    }

    private Caller guide(Caller caller, UUID id, Role... roles) {
        return accounts.find(id)
                .filter(guide -> guide.paths(Role.GUIDE).stream().anyMatch(path -> caller.reaches(path, roles)))
                .orElseThrow(Problem::notFound);
    }

    private List<String> pathsOfPoint(AssignGuide request) {
        return points.findByIdOptional(request.pointId())
                .filter(ServicePoint::isOpen)
                .map(point -> List.of(organizations.get(point.organizationId()).path()))
                .orElseThrow(() -> Problem.invalid("pointId", "没有这个站点，或站点已关闭"));
    }

    private List<String> pathsOfUnit(AssignGuide request) {
        return organizations
                .find(request.organizationId())
                .filter(unit -> unit.level().isUnit())
                .map(organizations::placesOf)
                .orElseThrow(() -> Problem.invalid("organizationId", "请选择驻区单位或其" + Level.BRANCH.word()));
    }

    /** Where it lies in the tree, the own path first; for a unit also where it reports in. */
    private List<String> pathsOf(GuideAssignment assignment) {
        return assignment.pointId() != null
                ? List.of(organizations
                        .get(points.findById(assignment.pointId()).organizationId())
                        .path())
                : organizations.placesOf(organizations.get(assignment.organizationId()));
    }

    private GuideView view(Caller guide, List<GuideAssignment> places) {
        return new GuideView(
                guide.accountId(), guide.name(), places.stream().map(this::view).toList());
    }

    private AssignmentView view(GuideAssignment assignment) {
        String name = assignment.pointId() != null
                ? points.findById(assignment.pointId()).name()
                : organizations
                        .find(assignment.organizationId())
                        .map(Organization::name)
                        .orElse("");
        return AssignmentView.of(assignment, name, clock.today());
    }

    private void record(Caller caller, String action, GuideAssignment assignment, String path) {
        audit.record(
                caller,
                AuditEntry.of(action, "guide", assignment.accountId())
                        .in(path)
                        .with("assignmentId", assignment.id())
                        .with("pointId", assignment.pointId())
                        .with("organizationId", assignment.organizationId())
                        .with("from", assignment.validFrom().toString())
                        .with(
                                "to",
                                assignment.validTo() == null
                                        ? null
                                        : assignment.validTo().toString()));
    }
}
