package org.dangjian.market.governance.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Position;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Rows;
import org.dangjian.market.platform.shared.Terms;

/** Meetings, and the one condition that says who sees which. */
@ApplicationScoped
public class MeetingRepository implements Rows<Meeting> {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String HOSTED = "select m from Meeting m join Organization o on o.id = m.organizationId";

    private static final String INVITED = "m.id in (select i.meetingId from Invitee i where i.holderId in :own)";

    /** A topic {@code t} is settled: by the meeting, since, or because all that was resolved about it is done. */
    public static final String SETTLED =
            "(t.settled = true or exists (select 1 from TopicSettlement s where s.topicId = t.id)"
                    + " or exists (select 1 from MeetingResolution r where r.topicId = t.id)"
                    + " and not exists (select 1 from MeetingResolution r left join Task k on k.id = r.taskId"
                    + " where r.topicId = t.id and (k.id is null or k.status <> DONE)))";

    private final OrganizationDirectory organizations;

    MeetingRepository(OrganizationDirectory organizations) {
        this.organizations = organizations;
    }

    /** The holders a caller answers and comes for: themself, the units they officer, the offices they work at. */
    public static Set<UUID> own(Caller caller) {
        Set<UUID> own = new HashSet<>(caller.holderIds());
        caller.organizations(Role.STAFF).forEach(own::add);
        return own;
    }

    /**
     * The condition that a caller sees the meeting {@code m} of the organization {@code o}: those look after the place that
     * holds it, were invited, or may come without because they belong there, by branch, home or report-in. What belongs to
     * the caller is looked up first, so that meetings of others cost nothing.
     */
    private String seen(Caller caller, LocalDate today, Map<String, Object> parameters) {
        parameters.put("own", someOrNobody(own(caller)));
        List<String> terms = new ArrayList<>(List.of(INVITED));
        Set<UUID> places = places(caller, today);
        if (!places.isEmpty()) {
            terms.add("m.openToAll = true and m.organizationId in :places");
            parameters.put("places", places);
        }
        caller.paths(Role.OVERSEERS).forEach(path -> {
            String name = "seen" + parameters.size();
            terms.add("o.path like :" + name);
            parameters.put(name, path + "%");
        });
        return "(" + String.join(" or ", terms) + ")";
    }

    /** The organizations at and above the places the caller belongs to. */
    private Set<UUID> places(Caller caller, LocalDate today) {
        Set<UUID> own = caller.holderIds();
        if (own.isEmpty()) {
            return Set.of();
        }
        Set<String> codes = getEntityManager()
                .createQuery(
                        "select r.path from HolderReach r where r.holderId in :own"
                                + " and (r.validFrom is null or r.validFrom <= :today)"
                                + " and (r.validTo is null or r.validTo >= :today)",
                        String.class)
                .setParameter("own", own)
                .setParameter("today", today)
                .getResultStream()
                .flatMap(path -> Stream.of(path.split("/")))
                .collect(Collectors.toSet());
        return codes.isEmpty()
                ? Set.of()
                : organizations.findByCodes(codes).stream()
                        .map(Organization::id)
                        .collect(Collectors.toSet());
    }

    private static Set<UUID> someOrNobody(Set<UUID> own) {
        return own.isEmpty() ? Set.of(NOBODY) : own;
    }

    /** The meeting, if the caller sees it. */
    public Optional<Meeting> seen(Caller caller, UUID id, LocalDate today) {
        Terms terms = new Terms();
        return terms.and("m.id = :id", "id", id)
                .and(seen(caller, today, terms.parameters()))
                .query(getEntityManager(), Meeting.class, HOSTED, "m.id")
                .getResultStream()
                .findFirst();
    }

    /**
     * The last held first.
     *
     * @param path the part of the tree that was asked for, or {@code null}
     */
    public List<Meeting> page(
            Caller caller, MeetingFilter filter, String path, LocalDate today, Position<LocalDate> after, int limit) {
        Terms terms = new Terms();
        terms.and(seen(caller, today, terms.parameters()))
                .and("o.path like :path", "path", path == null ? null : path + "%")
                .and("m.kind = :kind", "kind", filter.kind())
                .and("m.status in :status", "status", Terms.given(filter.status()))
                .and("m.heldOn >= :from", "from", filter.from())
                .and("m.heldOn <= :to", "to", filter.to())
                .and(
                        "exists (select 1 from AdoptedItem a where a.meetingId = m.id and a.itemId = :adopted)",
                        "adopted",
                        filter.adoptedItemId());
        if (Boolean.TRUE.equals(filter.mine())) {
            terms.and(INVITED);
        }
        if (after != null) {
            terms.and("m.heldOn < :day or m.heldOn = :day and m.id < :id", "day", after.key())
                    .with("id", after.id());
        }
        return terms.query(getEntityManager(), Meeting.class, HOSTED, "m.heldOn desc, m.id desc")
                .setMaxResults(limit)
                .getResultList();
    }

    /** The agenda of these meetings, in its order. */
    public List<MeetingTopic> topics(Collection<UUID> meetings) {
        return of(MeetingTopic.class, "from MeetingTopic t where t.meetingId in :ids order by t.position", meetings);
    }

    /** What was settled afterwards of these topics. */
    public List<TopicSettlement> settlements(Collection<UUID> topics) {
        return of(TopicSettlement.class, "from TopicSettlement s where s.topicId in :ids", topics);
    }

    /** What these meetings resolved, in its order. */
    public List<MeetingResolution> resolutions(Collection<UUID> meetings) {
        return of(
                MeetingResolution.class,
                "from MeetingResolution r where r.meetingId in :ids order by r.position",
                meetings);
    }

    /** Who supports what these meetings resolved: the resolution and an organization in each row. */
    public List<Object[]> supports(Collection<UUID> meetings) {
        return of(
                Object[].class,
                "select r.id, s from MeetingResolution r join r.supportIds s where r.meetingId in :ids",
                meetings);
    }

    /** {@link #amendments(Collection)} of one. */
    public List<MeetingAmendment> amendments(UUID meeting) {
        return amendments(List.of(meeting));
    }

    /** What was put right, oldest first, with whose presence. */
    public List<MeetingAmendment> amendments(Collection<UUID> meetings) {
        return of(
                MeetingAmendment.class,
                "select distinct a from MeetingAmendment a left join fetch a.corrections where a.meetingId in :ids"
                        + " order by a.id",
                meetings);
    }

    /** The mandatory items that a meeting adopted. */
    public List<AdoptedItem> adopted(UUID meeting) {
        return of(AdoptedItem.class, "from AdoptedItem a where a.meetingId in :ids", List.of(meeting));
    }

    /** The attendance that a meeting wrote. */
    public List<MeetingAttendance> attendance(UUID meeting) {
        return of(MeetingAttendance.class, "from MeetingAttendance a where a.meetingId in :ids", List.of(meeting));
    }

    /** Of each of these meetings: its id, how many were invited, come, are excused, send a deputy, were there. */
    public List<Object[]> counts(Collection<UUID> meetings) {
        return of(
                Object[].class,
                "select i.meetingId, count(*), sum(case when i.answer = COMING then 1 else 0 end),"
                        + " sum(case when i.answer = EXCUSED then 1 else 0 end),"
                        + " sum(case when i.answer = DEPUTY then 1 else 0 end),"
                        + " sum(case when i.presence is not null then 1 else 0 end)"
                        + " from Invitee i where i.meetingId in :ids group by i.meetingId",
                meetings);
    }

    /** Of each of these meetings: its id, and how many topics it has. */
    public List<Object[]> topicCounts(Collection<UUID> meetings) {
        return of(
                Object[].class,
                "select t.meetingId, count(*) from MeetingTopic t where t.meetingId in :ids group by t.meetingId",
                meetings);
    }

    /** Of each of these meetings: its id, and how many of its topics are settled. */
    public List<Object[]> settledCounts(Collection<UUID> meetings) {
        return of(
                Object[].class,
                "select t.meetingId, count(*) from MeetingTopic t where t.meetingId in :ids and " + SETTLED
                        + " group by t.meetingId",
                meetings);
    }

    private <T> List<T> of(Class<T> type, String query, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(query, type)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
