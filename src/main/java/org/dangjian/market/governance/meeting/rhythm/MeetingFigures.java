package org.dangjian.market.governance.meeting.rhythm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dangjian.market.governance.kind.DistrictKinds;
import org.dangjian.market.governance.kind.KindList;
import org.dangjian.market.governance.meeting.MeetingRepository;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;

/** How many meetings were held, what they talked about, what of it is settled, who came. */
@ApplicationScoped
public class MeetingFigures {

    private static final String WHERE = " from Meeting m join Organization o on o.id = m.organizationId%s"
            + " where m.status = CLOSED and o.path like :path and m.heldOn between :from and :to"
            + "%s group by o.level, m.kind";

    private static final String TOPICS = " join MeetingTopic t on t.meetingId = m.id";

    /** One level and kind. */
    private record Key(Level level, String kind) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return level == other.level ? kind.compareTo(other.kind) : level.compareTo(other.level);
        }
    }

    private final EntityManager database;
    private final OrganizationDirectory organizations;
    private final DistrictKinds kinds;
    private final BusinessDay clock;

    MeetingFigures(
            EntityManager database, OrganizationDirectory organizations, DistrictKinds kinds, BusinessDay clock) {
        this.database = database;
        this.organizations = organizations;
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * Those of a place the caller looks after.
     *
     * @param from the first day, that of the year when {@code null}
     * @param to the last day, today when {@code null}
     * @throws Problem {@code not-found}, {@code validation-failed}
     */
    @Transactional
    public MeetingFiguresView of(Caller caller, UUID organizationId, LocalDate from, LocalDate to) {
        Organization place = organizations.get(organizationId);
        if (!caller.reaches(place.path(), Role.OVERSEERS)) {
            throw Problem.notFound();
        }
        LocalDate last = to == null ? clock.today() : to;
        LocalDate first = from == null ? LocalDate.of(last.getYear(), 1, 1) : from;
        if (first.isAfter(last)) {
            throw Problem.invalid("to", "结束日期不能早于开始日期");
        }
        Map<String, Object> period = Map.of("path", place.path() + "%", "from", first, "to", last);
        Map<Key, long[]> numbers = new TreeMap<>();
        add(numbers, period, "", "", "count(m)", 0);
        add(numbers, period, TOPICS, "", "count(t)", 1);
        add(numbers, period, TOPICS, " and " + MeetingRepository.SETTLED, "count(t)", 2);
        add(numbers, period, " join MeetingResolution r on r.meetingId = m.id", "", "count(r)", 3);
        add(
                numbers,
                period,
                " join Invitee i on i.meetingId = m.id",
                "",
                "count(i), sum(case when i.presence is not null then 1 else 0 end)",
                4);
        Map<String, String> titles = kinds.titles(KindList.MEETING, place.path());
        List<MeetingFiguresView.Row> rows = new ArrayList<>();
        MeetingFiguresView.Figures total = MeetingFiguresView.Figures.of(0, 0, 0, 0, 0, 0);
        for (Map.Entry<Key, long[]> one : numbers.entrySet()) {
            long[] n = one.getValue();
            MeetingFiguresView.Figures figures = MeetingFiguresView.Figures.of(n[0], n[1], n[2], n[3], n[4], n[5]);
            total = total.plus(figures);
            Key key = one.getKey();
            rows.add(new MeetingFiguresView.Row(
                    key.level(),
                    key.level().title(),
                    key.kind(),
                    titles.getOrDefault(key.kind(), key.kind()),
                    figures));
        }
        return new MeetingFiguresView(place.id(), place.name(), first, last, total, rows);
    }

    /** Counts something of each level and kind, into the numbers from that place on. */
    private void add(
            Map<Key, long[]> numbers, Map<String, Object> period, String join, String term, String counted, int place) {
        var query = database.createQuery(
                "select o.level, m.kind, " + counted + WHERE.formatted(join, term), Object[].class);
        new HashMap<>(period).forEach(query::setParameter);
        for (Object[] row : query.getResultList()) {
            long[] n = numbers.computeIfAbsent(new Key((Level) row[0], (String) row[1]), key -> new long[6]);
            for (int i = 2; i < row.length; i++) {
                n[place + i - 2] = ((Number) row[i]).longValue();
            }
        }
    }
}
