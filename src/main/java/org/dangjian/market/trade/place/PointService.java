package org.dangjian.market.trade.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Near;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Position;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.SetLocation;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemStatus;
import org.dangjian.market.trade.shelf.item.Shelf;
import org.dangjian.market.trade.shelf.item.ShelfViewers;

/** Service points: opened, changed and given up by the staff, found by everybody who belongs near. */
@ApplicationScoped
public class PointService {

    private final PointRepository points;
    private final GuideAssignmentRepository assignments;
    private final GuideNames guides;
    private final Shelf shelf;
    private final ShelfViewers viewers;
    private final OrganizationDirectory organizations;
    private final AuditTrail audit;
    private final BusinessDay clock;

    PointService(
            PointRepository points,
            GuideAssignmentRepository assignments,
            GuideNames guides,
            Shelf shelf,
            ShelfViewers viewers,
            OrganizationDirectory organizations,
            AuditTrail audit,
            BusinessDay clock) {
        this.points = points;
        this.assignments = assignments;
        this.guides = guides;
        this.shelf = shelf;
        this.viewers = viewers;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The points near where the caller lives, belongs, reports in or works; open ones unless asked otherwise. */
    @Transactional
    public Page<ServicePointView> find(Caller caller, PointFilter filter, Near near, Paging paging) {
        boolean nearest = filter.sort() == PointSort.NEAREST;
        if (nearest && near == null) {
            throw Problem.invalid(Near.HEADER, "按距离排序时，请告知所在位置");
        }
        Position<Integer> after = Position.of(paging.position(), nearest ? Integer::valueOf : null);
        return Page.of(
                        points.page(filter, viewers.placesOf(caller), near, after, paging.limit() + 1),
                        paging.limit(),
                        row -> new Position<>(nearest ? row[2] : null, ((ServicePoint) row[0]).id()).text())
                .map(row -> ServicePointView.of(
                        (ServicePoint) row[0], (String) row[1], null, null, Near.known((Integer) row[2])));
    }

    /** The point with what is offered there now and who helps there. */
    @Transactional
    public ServicePointView get(Caller caller, UUID id) {
        ServicePoint point = points.findByIdOptional(id).orElseThrow(Problem::notFound);
        String path = pathOf(point);
        if (viewers.placesOf(caller).stream().noneMatch(place -> path.startsWith(place) || place.startsWith(path))) {
            throw Problem.notFound();
        }
        return view(caller, point);
    }

    /** @throws Problem {@code validation-failed} for a place that is not the caller's, {@code already-exists} */
    @Transactional
    public ServicePointView open(Caller caller, CreateServicePoint request) {
        Organization organization = organizations
                .find(request.organizationId())
                .filter(found -> found.level().receivesReportIns() && caller.reaches(found.path(), Role.STAFF))
                .orElseThrow(() -> Problem.invalid("organizationId", "请选择您管理范围内的社区（村）或街道（乡镇）"));
        LocalDate openedOn = request.openedOn() == null ? clock.today() : request.openedOn();
        if (openedOn.isAfter(clock.today())) {
            throw Problem.invalid("openedOn", "启用日期不能晚于今天");
        }
        ServicePoint point = new ServicePoint(request, openedOn, caller.accountId(), clock.now());
        points.persistAndFlush(point);
        record(caller, "service-point.opened", point, organization.path());
        return view(caller, point);
    }

    /** @throws Problem {@code version-stale}, {@code precondition-required}, {@code state-conflict} once it is closed */
    @Transactional
    public ServicePointView update(Caller caller, UUID id, IfMatch version, UpdateServicePoint request) {
        ServicePoint point = managed(caller, id);
        IfMatch.check(version, point.version());
        point.change(request);
        points.flush();
        record(caller, "service-point.updated", point, pathOf(point));
        return view(caller, point);
    }

    /** Marks it on the map, or takes it off. */
    @Transactional
    public ServicePointView locate(Caller caller, UUID id, IfMatch version, SetLocation request) {
        ServicePoint point = managed(caller, id);
        IfMatch.check(version, point.version());
        point.locate(request.point());
        points.flush();
        record(caller, "service-point.located", point, pathOf(point));
        return view(caller, point);
    }

    /**
     * Says which items are offered there.
     *
     * @throws Problem {@code validation-failed} naming each item that is not on the shelf, or not of the point's
     *     organization, one above or one below
     */
    @Transactional
    public ServicePointView offer(Caller caller, UUID id, IfMatch version, OfferAtPoint request) {
        ServicePoint point = managed(caller, id);
        IfMatch.check(version, point.version());
        point.offer(checked(point, request));
        points.flush();
        record(caller, "service-point.items-set", point, pathOf(point));
        return view(caller, point);
    }

    /** Gives it up; who was assigned to it is so no longer. */
    @Transactional
    public ServicePointView close(Caller caller, UUID id, ClosePoint request) {
        ServicePoint point = managed(caller, id);
        LocalDate day = request.on() == null ? clock.today() : request.on();
        if (day.isAfter(clock.today())) {
            throw Problem.invalid("on", "关闭日期不能晚于今天");
        }
        point.close(day, request.reason().strip());
        for (GuideAssignment assignment : assignments.openAt(id)) {
            LocalDate last = day.isBefore(assignment.validFrom()) ? assignment.validFrom() : day;
            assignment.end(last, request.reason().strip(), caller.accountId(), clock.now());
        }
        points.flush();
        record(caller, "service-point.closed", point, pathOf(point));
        return view(caller, point);
    }

    private Set<UUID> checked(ServicePoint point, OfferAtPoint request) {
        String path = pathOf(point);
        Map<UUID, Item> found = shelf.find(request.items());
        List<Problem.FieldError> errors = new ArrayList<>();
        for (int i = 0; i < request.items().size(); i++) {
            Item item = found.get(request.items().get(i));
            boolean offered = item != null
                    && (item.status() == ItemStatus.PUBLISHED || point.items().contains(item.id()))
                    && isNear(path, shelf.pathOf(item));
            if (!offered) {
                errors.add(new Problem.FieldError("items[" + i + "]", "没有这个在架项目，或不属于该站点所在组织及其上下级"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new LinkedHashSet<>(request.items());
    }

    private static boolean isNear(String path, String other) {
        return path.startsWith(other) || other.startsWith(path);
    }

    /** @throws Problem {@code not-found} when it is not the caller's to change */
    private ServicePoint managed(Caller caller, UUID id) {
        ServicePoint point = points.findByIdOptional(id)
                .filter(found -> caller.reaches(pathOf(found), Role.STAFF))
                .orElseThrow(Problem::notFound);
        return points.locked(point);
    }

    private String pathOf(ServicePoint point) {
        return organizations.get(point.organizationId()).path();
    }

    private ServicePointView view(Caller caller, ServicePoint point) {
        LocalDate today = clock.today();
        List<ServicePointView.OfferedView> offered = !point.isOpen()
                ? List.of()
                : shelf.find(point.items()).values().stream()
                        .filter(item -> item.status() == ItemStatus.PUBLISHED)
                        .filter(item -> !today.isBefore(item.opensOn()) && !today.isAfter(item.closesOn()))
                        .map(ServicePointView.OfferedView::of)
                        .sorted(Comparator.comparing(ServicePointView.OfferedView::title))
                        .toList();
        Organization organization = organizations.get(point.organizationId());
        return ServicePointView.of(
                point, organization.name(), offered, guides.at(caller, point.id(), organization.path()), null);
    }

    private void record(Caller caller, String action, ServicePoint point, String path) {
        audit.record(
                caller,
                AuditEntry.of(action, "service-point", point.id())
                        .in(path)
                        .with("kind", point.kind())
                        .with("items", point.items().size())
                        .with(
                                "closedOn",
                                point.isOpen() ? null : point.closedOn().toString()));
    }
}
