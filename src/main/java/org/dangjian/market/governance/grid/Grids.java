package org.dangjian.market.governance.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.governance.whistle.CaseAccess;
import org.dangjian.market.governance.whistle.ReportCase;
import org.dangjian.market.governance.whistle.course.CaseService;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;

/**
 * Grids (《城市基层党建“四个提升”行动方案》一2–4): described by their community, visited by who works there. Counts alone: no file is
 * kept on anybody.
 */
@ApplicationScoped
public class Grids {

    private static final int MOST = 3_000;
    private static final int MOST_PLACES = 500;

    private final GridQuery query;
    private final EntityManager database;
    private final OrganizationDirectory organizations;
    private final CaseAccess access;
    private final CaseService cases;
    private final AuditTrail audit;
    private final BusinessDay clock;

    Grids(
            GridQuery query,
            EntityManager database,
            OrganizationDirectory organizations,
            CaseAccess access,
            CaseService cases,
            AuditTrail audit,
            BusinessDay clock) {
        this.query = query;
        this.database = database;
        this.organizations = organizations;
        this.access = access;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /** The grids of a place, in the order of their codes. */
    @Transactional
    public Page<GridView> list(Caller caller, UUID organizationId, String afterCode, int limit) {
        List<Organization> found = query.grids(overseen(caller, organizationId).path(), afterCode, limit + 1);
        Map<UUID, GridView> views = views(found);
        return Page.of(found, limit, Organization::code).map(grid -> views.get(grid.id()));
    }

    /** The grids the caller works in. */
    @Transactional
    public List<GridView> mine(Caller caller) {
        return List.copyOf(views(query.at(access.grids(caller))).values());
    }

    @Transactional
    public GridView get(Caller caller, UUID id) {
        Organization grid = seen(caller, id);
        return views(List.of(grid)).get(grid.id());
    }

    /** @throws Problem {@code not-found}, {@code precondition-required}, {@code version-stale} */
    @Transactional
    public GridView describe(Caller caller, UUID id, IfMatch version, DescribeGrid request) {
        Organization grid = grid(id);
        if (!caller.reaches(grid.path(), Role.STAFF)) {
            throw Problem.notFound();
        }
        GridProfile profile = database.find(GridProfile.class, id);
        IfMatch.check(version, profile == null ? 0 : profile.version() + 1);
        boolean fresh = profile == null;
        profile = fresh ? new GridProfile(id) : profile;
        profile.describe(request, caller.accountId(), clock.now());
        if (fresh) {
            database.persist(profile);
        }
        database.flush();
        audit.record(
                caller,
                AuditEntry.of("grid.described", "organization", id)
                        .in(grid.path())
                        .with("households", request.households())
                        .with("layout", request.layout())
                        .with("coverage", request.coverage()));
        return views(List.of(grid)).get(id);
    }

    /**
     * Records a visit or a round, by who works in the grid or the offices above it; what was found may become a case.
     *
     * @throws Problem {@code not-found}, {@code validation-failed}
     */
    @Transactional
    public GridVisitView visit(Caller caller, UUID id, RecordVisit request) {
        Organization grid = grid(id);
        if (!access.worksAt(caller, grid.path())) {
            throw Problem.notFound();
        }
        if (request.visitedOn().isAfter(clock.today())) {
            throw Problem.invalid("visitedOn", "走访巡查日期不能晚于今天");
        }
        if (request.caseTitle() != null && request.finding() == null) {
            throw Problem.invalid("finding", "转为事项时请写明发现了什么");
        }
        UUID caseId = request.caseTitle() == null
                ? null
                : cases.report(
                                caller,
                                new ReportCase(
                                        request.caseTitle(),
                                        request.finding(),
                                        id,
                                        null,
                                        false,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null))
                        .id();
        GridVisit visit = new GridVisit(id, request, caseId, caller.accountId(), clock.now());
        database.persist(visit);
        database.flush();
        audit.record(
                caller,
                AuditEntry.of("grid.visited", "grid-visit", visit.id())
                        .in(grid.path())
                        .with("kind", request.kind())
                        .with("households", request.households())
                        .with("caseId", caseId));
        return GridVisitView.of(visit);
    }

    @Transactional
    public Page<GridVisitView> visits(Caller caller, UUID id, UUID before, int limit) {
        Organization grid = seen(caller, id);
        return Page.of(
                        query.visitsOf(grid.id(), before, limit + 1),
                        limit,
                        visit -> visit.id().toString())
                .map(GridVisitView::of);
    }

    /** The grids of a place in figures. */
    @Transactional
    public GridFigures figures(Caller caller, UUID organizationId) {
        String path = overseen(caller, organizationId).path();
        List<GridView> all = List.copyOf(views(query.grids(path, null, MOST)).values());
        return new GridFigures(
                all.size(),
                (int) all.stream()
                        .filter(grid -> grid.coverage() == GridCoverage.BRANCH || grid.coverage() == GridCoverage.GROUP)
                        .count(),
                having(all, GridCheck.TOO_LARGE),
                having(all, GridCheck.TOO_SMALL),
                having(all, GridCheck.NO_WORKER),
                having(all, GridCheck.NO_PROFILE),
                all.stream()
                        .mapToInt(grid -> grid.households() == null ? 0 : grid.households())
                        .sum(),
                all.stream().mapToLong(GridView::visits).sum(),
                all.stream().mapToLong(GridView::rounds).sum(),
                query.withoutPoint(path, MOST_PLACES).stream()
                        .map(place -> new GridFigures.Place(place.id(), place.name()))
                        .toList());
    }

    private static int having(List<GridView> all, GridCheck check) {
        return (int) all.stream()
                .filter(grid -> grid.checks().stream().anyMatch(line -> line.check() == check))
                .count();
    }

    private Organization overseen(Caller caller, UUID id) {
        return organizations
                .find(id)
                .filter(found -> caller.reaches(found.path(), Role.OVERSEERS))
                .orElseThrow(Problem::notFound);
    }

    private Organization grid(UUID id) {
        return organizations
                .find(id)
                .filter(found -> found.level() == Level.GRID_BRANCH)
                .orElseThrow(Problem::notFound);
    }

    private Organization seen(Caller caller, UUID id) {
        Organization grid = grid(id);
        if (!caller.reaches(grid.path(), Role.OFFICES) && !access.worksAt(caller, grid.path())) {
            throw Problem.notFound();
        }
        return grid;
    }

    private Map<UUID, GridView> views(List<Organization> grids) {
        List<UUID> ids = grids.stream().map(Organization::id).toList();
        Map<UUID, GridProfile> profiles = query.profiles(ids);
        Map<String, Long> posts = query.posts(ids, clock.today());
        Map<String, Long> visits = query.visits(ids, clock.today().withDayOfMonth(1));
        Map<UUID, Long> groups = query.groups(ids);
        Map<UUID, GridView> views = new java.util.LinkedHashMap<>();
        for (Organization grid : grids) {
            UUID id = grid.id();
            long workers = posts.getOrDefault(id + "|GRID_WORKER", 0L);
            GridProfile profile = profiles.get(id);
            List<GridView.Check> checks = new ArrayList<>();
            GridCheck.of(profile, workers).forEach(check -> checks.add(GridView.Check.of(check)));
            views.put(
                    id,
                    new GridView(
                            id,
                            grid.name(),
                            profile == null ? null : profile.layout(),
                            profile == null ? null : profile.layout().title(),
                            profile == null ? null : profile.households(),
                            profile == null ? null : profile.buildings(),
                            profile == null ? null : profile.boundary(),
                            profile == null ? null : profile.coverage(),
                            profile == null ? null : profile.coverage().title(),
                            workers,
                            posts.getOrDefault(id + "|PARTY_HOUSEHOLD", 0L),
                            groups.getOrDefault(id, 0L),
                            visits.getOrDefault(id + "|VISIT", 0L),
                            visits.getOrDefault(id + "|ROUND", 0L),
                            checks,
                            profile == null ? 0 : profile.version() + 1));
        }
        return views;
    }
}
