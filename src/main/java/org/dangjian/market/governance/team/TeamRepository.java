package org.dangjian.market.governance.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Rows;
import org.dangjian.market.platform.shared.Terms;

/** Teams, who is in them and what they took on; and the one condition that says who sees which. */
@ApplicationScoped
class TeamRepository implements Rows<Team> {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String HOSTED = "select t from Team t join Organization o on o.id = t.hostId";
    private static final String MINE =
            "t.id in (select m.teamId from TeamMember m where m.leftOn is null and m.holderId in :own)";

    /** Teams are seen by those who look after the place of the host, by who leads them and by who is in them. */
    private static String seen(Caller caller, Map<String, Object> parameters) {
        parameters.put("own", caller.holderIds().isEmpty() ? Set.of(NOBODY) : caller.holderIds());
        List<String> terms = new ArrayList<>(List.of(MINE, "t.leaderId in :own"));
        caller.paths(Role.OVERSEERS).forEach(path -> {
            String name = "seen" + parameters.size();
            terms.add("o.path like :" + name);
            parameters.put(name, path + "%");
        });
        return "(" + String.join(" or ", terms) + ")";
    }

    Optional<Team> seen(Caller caller, UUID id) {
        Terms terms = new Terms();
        return terms.and("t.id = :id", "id", id)
                .and(seen(caller, terms.parameters()))
                .query(getEntityManager(), Team.class, HOSTED, "t.id")
                .getResultStream()
                .findFirst();
    }

    /**
     * The newest first.
     *
     * @param path the part of the tree that was asked for, or {@code null}
     */
    List<Team> page(Caller caller, TeamFilter filter, String path, UUID before, int limit) {
        Terms terms = new Terms();
        terms.and(seen(caller, terms.parameters()))
                .and("o.path like :path", "path", path == null ? null : path + "%")
                .and("t.kind = :kind", "kind", filter.kind())
                .and("t.id < :before", "before", before)
                .and(Boolean.TRUE.equals(filter.disbanded()) ? "t.disbandedOn is not null" : "t.disbandedOn is null");
        if (Boolean.TRUE.equals(filter.mine())) {
            terms.and(MINE);
        }
        return terms.query(getEntityManager(), Team.class, HOSTED, "t.id desc")
                .setMaxResults(limit)
                .getResultList();
    }

    /** The teams at and below a place that are there, for a report: in the order of their ids, after that one. */
    List<Team> below(String path, UUID after, int limit) {
        return new Terms()
                .and("o.path like :path", "path", path + "%")
                .and("t.disbandedOn is null")
                .and("t.id > :after", "after", after)
                .query(getEntityManager(), Team.class, HOSTED, "t.id")
                .setMaxResults(limit)
                .getResultList();
    }

    /** Who is in a team, in the order they joined. */
    List<TeamMember> roster(UUID team) {
        return getEntityManager()
                .createQuery(
                        "from TeamMember m where m.teamId = :team and m.leftOn is null order by m.id", TeamMember.class)
                .setParameter("team", team)
                .getResultList();
    }

    /** Of each of these teams: its id, the kind of holder and how many are in it. */
    List<Object[]> strengths(Collection<UUID> teams) {
        return of(
                "select m.teamId, m.holderType, count(*) from TeamMember m where m.teamId in :ids and m.leftOn is null"
                        + " group by m.teamId, m.holderType",
                teams);
    }

    /** Of each of these teams: its id, how many claims were verified, how many are in hand. */
    List<Object[]> services(Collection<UUID> teams) {
        return of(
                "select t.teamId, sum(case when c.status = VERIFIED then 1 else 0 end),"
                        + " sum(case when c.status in (CLAIMED, CHECKED_IN, CHECKED_OUT, SUBMITTED, RETURNED) then 1 else 0 end)"
                        + " from TeamClaim t join Claim c on c.id = t.claimId where t.teamId in :ids group by t.teamId",
                teams);
    }

    /** Of each of these teams: its id and one of its skills. */
    List<Object[]> skills(Collection<UUID> teams) {
        return of("select t.id, s from Team t join t.skills s where t.id in :ids order by s", teams);
    }

    private List<Object[]> of(String query, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(query, Object[].class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Of each kind of team at and below a place: how many there are. */
    List<Object[]> kinds(String path) {
        return figures(
                "select t.kind, count(*) from Team t join Organization o on o.id = t.hostId"
                        + " where o.path like :path and t.disbandedOn is null group by t.kind",
                Map.of("path", path + "%"));
    }

    /** Of each kind: its code, the kind of holder, how many are in its teams. */
    List<Object[]> strengthsOfKinds(String path) {
        return figures(
                "select t.kind, m.holderType, count(*) from TeamMember m join Team t on t.id = m.teamId"
                        + " join Organization o on o.id = t.hostId where o.path like :path and t.disbandedOn is null"
                        + " and m.leftOn is null group by t.kind, m.holderType",
                Map.of("path", path + "%"));
    }

    /** Of each kind: its code, how often its teams served in a period, as verified. */
    List<Object[]> servicesOfKinds(String path, LocalDate from, LocalDate to) {
        return figures(
                "select t.kind, count(*) from TeamClaim k join Team t on t.id = k.teamId join Claim c on c.id = k.claimId"
                        + " join Organization o on o.id = t.hostId where o.path like :path and c.status = VERIFIED"
                        + " and c.servedOn between :from and :to group by t.kind",
                Map.of("path", path + "%", "from", from, "to", to));
    }

    /** Of each kind: its code, how many served in a period, counted each time. */
    List<Object[]> turnoutOfKinds(String path, LocalDate from, LocalDate to) {
        return figures(
                "select t.kind, count(*) from TeamClaim k join k.turnout u join Team t on t.id = k.teamId"
                        + " join Claim c on c.id = k.claimId join Organization o on o.id = t.hostId"
                        + " where o.path like :path and c.status = VERIFIED and c.servedOn between :from and :to"
                        + " group by t.kind",
                Map.of("path", path + "%", "from", from, "to", to));
    }

    private List<Object[]> figures(String text, Map<String, Object> parameters) {
        var query = getEntityManager().createQuery(text, Object[].class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
