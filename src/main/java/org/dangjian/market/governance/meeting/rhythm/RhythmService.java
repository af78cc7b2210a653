package org.dangjian.market.governance.meeting.rhythm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.governance.kind.DistrictKinds;
import org.dangjian.market.governance.kind.KindList;
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

/** How often meetings are due where, and who has held none in time. */
@ApplicationScoped
public class RhythmService {

    private static final int MOST = 500;

    /** What counts for an organization {@code o}: no other row for the kind and level lies nearer above it. */
    private static final String NEAREST = "(r.organizationId is null or o.path like concat(d.path, '%'))"
            + " and not exists (select 1 from MeetingRhythm n join Organization e on e.id = n.organizationId"
            + " where n.kind = r.kind and n.level = r.level and o.path like concat(e.path, '%')"
            + " and (d.path is null or length(e.path) > length(d.path)))";

    private static final String HELD = "(select max(m.heldOn) from Meeting m where m.organizationId = o.id"
            + " and m.kind = r.kind and m.status = CLOSED)";

    private final EntityManager database;
    private final OrganizationDirectory organizations;
    private final DistrictKinds kinds;
    private final AuditTrail audit;
    private final BusinessDay clock;

    RhythmService(
            EntityManager database,
            OrganizationDirectory organizations,
            DistrictKinds kinds,
            AuditTrail audit,
            BusinessDay clock) {
        this.database = database;
        this.organizations = organizations;
        this.kinds = kinds;
        this.audit = audit;
        this.clock = clock;
    }

    /** What holds at a place: of each kind and level what the nearest place above decided, else what is shipped. */
    @Transactional
    public List<RhythmView> at(Caller caller, UUID organizationId) {
        return at(organizations.readable(caller, organizationId));
    }

    private List<RhythmView> at(Organization place) {
        Map<UUID, Integer> depth = new HashMap<>();
        organizations
                .lineage(place.path())
                .forEach(above -> depth.put(above.id(), above.path().length()));
        Map<List<Object>, MeetingRhythm> nearest = new HashMap<>();
        database.createQuery(
                        "from MeetingRhythm r where r.organizationId is null or r.organizationId in :above",
                        MeetingRhythm.class)
                .setParameter("above", depth.keySet())
                .setMaxResults(MOST)
                .getResultStream()
                .forEach(one -> nearest.merge(
                        List.of(one.kind(), one.level()),
                        one,
                        (a, b) -> depth.getOrDefault(a.organizationId(), 0) >= depth.getOrDefault(b.organizationId(), 0)
                                ? a
                                : b));
        Map<String, String> titles = kinds.titles(KindList.MEETING, place.path());
        return nearest.values().stream()
                .sorted(Comparator.comparing(MeetingRhythm::kind).thenComparing(MeetingRhythm::level))
                .map(one -> new RhythmView(
                        one.kind(),
                        titles.getOrDefault(one.kind(), one.kind()),
                        one.level(),
                        one.level().title(),
                        one.every(),
                        one.every().title(),
                        one.organizationId()))
                .toList();
    }

    /** @throws Problem {@code validation-failed} */
    @Transactional
    public List<RhythmView> decide(Caller caller, DecideRhythm request) {
        Organization office = organizations
                .find(request.organizationId())
                .filter(found -> caller.reaches(found.path(), Role.DISTRICT_ADMIN))
                .filter(found -> found.level() == Level.DISTRICT || found.level() == Level.CITY)
                .orElseThrow(() -> Problem.invalid("organizationId", "请选择您管理的区县或市"));
        kinds.require(KindList.MEETING, request.kind(), office.path(), "kind");
        MeetingRhythm rhythm = database.createQuery(
                        "from MeetingRhythm r where r.rhythmKey = :key", MeetingRhythm.class)
                .setParameter("key", MeetingRhythm.key(request))
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (rhythm == null) {
            database.persist(new MeetingRhythm(request));
        } else {
            rhythm.change(request.every());
        }
        database.flush();
        audit.record(
                caller,
                AuditEntry.of("meeting.rhythm-decided", "organization", office.id())
                        .in(office.path())
                        .with("kind", request.kind())
                        .with("level", request.level())
                        .with("every", request.every()));
        return at(office);
    }

    /**
     * Who has held no meeting of a kind in the period that runs, in the order of the tree: at the asked place and below it, as
     * far as the caller looks after it.
     *
     * @param overdue whether those alone who held none in the period before either
     * @param position the path and kind behind which to go on, or {@code null}
     */
    @Transactional
    public Page<DueMeetingView> due(Caller caller, UUID organizationId, boolean overdue, String position, int limit) {
        Organization place = organizations.readable(caller, organizationId);
        Map<String, Object> parameters = new HashMap<>(Map.of("path", place.path() + "%"));
        List<String> scope = new ArrayList<>(List.of("1 = 0"));
        for (String path : caller.paths(Role.OVERSEERS)) {
            String name = "scope" + parameters.size();
            scope.add("o.path like :" + name);
            parameters.put(name, path + "%");
        }
        List<String> late = new ArrayList<>();
        LocalDate today = clock.today();
        for (Rhythm rhythm : Rhythm.values()) {
            if (rhythm != Rhythm.NONE) {
                String name = "since" + rhythm;
                late.add("r.every = " + rhythm + " and coalesce(" + HELD + ", :never) < :" + name);
                parameters.put(name, overdue ? rhythm.beginBefore(today) : rhythm.begin(today));
            }
        }
        parameters.put("never", LocalDate.of(1900, 1, 1));
        String text = "select o, r, " + HELD + " from Organization o join MeetingRhythm r on r.level = o.level"
                + " left join Organization d on d.id = r.organizationId where o.path like :path and ("
                + String.join(" or ", scope) + ") and " + NEAREST + " and (" + String.join(" or ", late) + ")"
                + (position == null ? "" : " and concat(o.path, '|', r.kind) > :after")
                + " order by concat(o.path, '|', r.kind)";
        TypedQuery<Object[]> query = database.createQuery(text, Object[].class);
        parameters.forEach(query::setParameter);
        if (position != null) {
            query.setParameter("after", position);
        }
        List<Object[]> found = query.setMaxResults(limit + 1).getResultList();
        Page<Object[]> page =
                Page.of(found, limit, row -> ((Organization) row[0]).path() + '|' + ((MeetingRhythm) row[1]).kind());
        Set<String> paths = page.items().stream()
                .map(row -> ((Organization) row[0]).path())
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, Map<String, String>> titles = kinds.titles(KindList.MEETING, paths);
        return page.map(row -> view(row, titles, today));
    }

    private static DueMeetingView view(Object[] row, Map<String, Map<String, String>> titles, LocalDate today) {
        Organization place = (Organization) row[0];
        MeetingRhythm rhythm = (MeetingRhythm) row[1];
        LocalDate last = (LocalDate) row[2];
        return new DueMeetingView(
                place.id(),
                place.name(),
                place.level(),
                rhythm.kind(),
                titles.get(place.path()).getOrDefault(rhythm.kind(), rhythm.kind()),
                rhythm.every(),
                rhythm.every().title(),
                last == null || last.isBefore(rhythm.every().beginBefore(today)),
                rhythm.every().end(today),
                last);
    }
}
