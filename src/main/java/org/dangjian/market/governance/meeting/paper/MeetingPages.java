package org.dangjian.market.governance.meeting.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.governance.kind.DistrictKinds;
import org.dangjian.market.governance.kind.KindList;
import org.dangjian.market.governance.meeting.Meeting;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Terms;

/** Which meetings a report is about, and how they are named on paper. */
@ApplicationScoped
class MeetingPages {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final EntityManager database;
    private final OrganizationDirectory organizations;
    private final DistrictKinds kinds;

    MeetingPages(EntityManager database, OrganizationDirectory organizations, DistrictKinds kinds) {
        this.database = database;
        this.organizations = organizations;
        this.kinds = kinds;
    }

    /**
     * The terms of a query over meetings {@code m} of organizations {@code o}: those held at the place and below it in the
     * period, or the one that is asked for.
     */
    static Terms asked(ReportAsked asked) {
        Terms terms = new Terms().and("o.path like :path", "path", asked.path() + "%");
        if (asked.subjectId() == null) {
            terms.and("m.heldOn between :from and :to")
                    .with("from", asked.from())
                    .with("to", asked.to());
        }
        return terms.and("m.id = :subject", "subject", asked.subjectId());
    }

    <T> List<T> query(Terms terms, Class<T> type, String from, String order, int limit) {
        return terms.query(database, type, from, order).setMaxResults(limit).getResultList();
    }

    /**
     * The ids in the position behind which a page goes on.
     *
     * @throws Problem {@code invalid-cursor}
     */
    static List<UUID> ids(String position, int expected) {
        try {
            List<UUID> ids =
                    List.of(position.split(" ")).stream().map(UUID::fromString).toList();
            if (ids.size() == expected) {
                return ids;
            }
        } catch (IllegalArgumentException broken) {
            // Falls through: it was not made here.
        }
        throw Problem.of(ProblemCode.INVALID_CURSOR);
    }

    /** The organizations that hold these meetings, by id. */
    Map<UUID, Organization> hosts(Collection<Meeting> meetings) {
        return organizations
                .findByIds(meetings.stream()
                        .map(Meeting::organizationId)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Organization::id, Function.identity()));
    }

    /** The names of these organizations. */
    Map<UUID, String> names(Collection<UUID> ids) {
        return organizations.findByIds(ids).stream().collect(Collectors.toMap(Organization::id, Organization::name));
    }

    /** What the kinds of these meetings are called where they are held, by the meeting's id. */
    Map<UUID, String> kinds(Collection<Meeting> meetings, Map<UUID, Organization> hosts) {
        Map<String, Map<String, String>> titles = kinds.titles(
                KindList.MEETING,
                hosts.values().stream().map(Organization::path).toList());
        Map<UUID, String> words = new HashMap<>();
        meetings.forEach(meeting -> words.put(
                meeting.id(),
                titles.get(hosts.get(meeting.organizationId()).path()).getOrDefault(meeting.kind(), meeting.kind())));
        return words;
    }

    /** The day, and the hour where it is known. */
    static String when(LocalDate day, Instant startsAt) {
        return ReportAsked.chinese(day)
                + (startsAt == null ? "" : " " + CLOCK.format(startsAt.atZone(BusinessDay.ZONE)));
    }
}
