package org.dangjian.market.assessment.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Counts report-ins and services, set by set, in the database. */
@ApplicationScoped
class ReportInQuery {

    private static final String ACTIVE =
            "r.kind = REPORT_IN and r.validFrom <= :day and (r.validTo is null or r.validTo >= :day)";

    /**
     * Of each kind by an index of its own, and only of those asked about. H2 works a union out once where a select wraps it,
     * and else for each row anew.
     */
    private static final String MEMBERS_OF_PLACE = "select p.id from (select r.memberId as id from MemberRegistration r"
            + " join Organization c on c.id = r.communityId where " + ACTIVE + " and c.path like :scope"
            + " union select r.memberId as id from MemberRegistration r join Member n on n.id = r.memberId"
            + " join Organization d on d.id = n.branchId where " + ACTIVE + " and d.path like :scope) p";

    private static final String MEMBERS = "Member m join Organization b on b.id = m.branchId"
            + " where m.status = ACTIVE and m.id in (" + MEMBERS_OF_PLACE + ")";

    private static final String UNITS_OF_PLACE = "select u.id as id from Organization u join Registration r"
            + " on r.unitId = u.id join Organization c on c.id = r.communityId where " + ACTIVE
            + " and (c.path like :scope or u.path like :scope)";

    private static final String UNITS = "Organization u where u.id in (" + UNITS_OF_PLACE + ")";

    /**
     * As the yearly scheme counts them: what was claimed and verified, and not undone since, and verified attendance of a
     * mandatory item of 志愿服务. An id, and the ids that are asked about.
     */
    private static final String SERVED = "(%1$s in (select e.holderId from PointEntry e where e.holderId in (%2$s)"
            + " and e.unit = SCORE and e.kind in (OPTIONAL, RECOMMENDED) and e.occurredOn between :first and :last"
            + " and not exists (select 1 from PointEntry x where x.reverses = e.id))"
            + " or %1$s in (select a.holderId from Completion a join Item i on i.id = a.itemId where a.holderId in (%2$s)"
            + " and a.status = VERIFIED and a.servedOn between :first and :last and i.category = 'VOLUNTEER'))";

    /** @param path below which report-ins, or those who report in, lie */
    record Scope(String path, Quarter quarter, LocalDate day) {}

    private final EntityManager database;

    ReportInQuery(EntityManager database) {
        this.database = database;
    }

    /** Members that report in, by unit, or by branch where there is none. */
    Map<UUID, Long> members(Scope scope) {
        return byUnit(scope, "", Map.of());
    }

    /** Those among them that served. */
    Map<UUID, Long> servingMembers(Scope scope) {
        return byUnit(scope, " and " + SERVED.formatted("m.id", MEMBERS_OF_PLACE), between(scope));
    }

    /** The units are looked up for the branches that are left: beside every member they would be all units there are. */
    private Map<UUID, Long> byUnit(Scope scope, String condition, Map<String, Object> parameters) {
        TypedQuery<Object[]> query = database.createQuery(
                "select b.id, b.path, count(m.id) from " + MEMBERS + condition + " group by b.id, b.path",
                Object[].class);
        parameters.forEach(query::setParameter);
        List<Object[]> branches = within(query, scope).getResultList();
        Map<String, UUID> units = unitsAbove(branches);
        Map<UUID, Long> counted = new HashMap<>();
        branches.forEach(row -> counted.merge(
                Arrays.stream(((String) row[1]).split("/"))
                        .map(units::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse((UUID) row[0]),
                (Long) row[2],
                Long::sum));
        return counted;
    }

    /** Stationed units on the way to these branches, by their code. */
    private Map<String, UUID> unitsAbove(List<Object[]> branches) {
        Set<String> codes = branches.stream()
                .flatMap(row -> Arrays.stream(((String) row[1]).split("/")))
                .collect(Collectors.toSet());
        return codes.isEmpty()
                ? Map.of()
                : database.createQuery(
                                "select u.code, u.id from Organization u where u.level = STATIONED_UNIT and u.code in :codes",
                                Object[].class)
                        .setParameter("codes", codes)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
    }

    /** Units that report in. */
    Set<UUID> units(Scope scope) {
        return Set.copyOf(within(database.createQuery("select u.id from " + UNITS, UUID.class), scope)
                .getResultList());
    }

    /** Those among them that served. */
    Set<UUID> servingUnits(Scope scope) {
        TypedQuery<UUID> query = database.createQuery(
                "select u.id from " + UNITS + " and " + SERVED.formatted("u.id", UNITS_OF_PLACE), UUID.class);
        between(scope).forEach(query::setParameter);
        return Set.copyOf(within(query, scope).getResultList());
    }

    /**
     * Members that report in, in the order of ids: id, branch id, branch name.
     *
     * @param unitPath only those of this unit, or {@code null}
     * @param served only those who served or not, or {@code null}
     */
    List<Object[]> memberPage(Scope scope, String unitPath, Boolean served, UUID after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder(MEMBERS);
        if (unitPath != null) {
            where.append(" and b.path like :unit");
            parameters.put("unit", unitPath + "%");
        }
        if (served != null) {
            where.append(served ? " and " : " and not ").append(SERVED.formatted("m.id", MEMBERS_OF_PLACE));
            parameters.putAll(between(scope));
        }
        if (after != null) {
            where.append(" and m.id > :after");
            parameters.put("after", after);
        }
        TypedQuery<Object[]> query =
                database.createQuery("select m.id, b.id, b.name from " + where + " order by m.id", Object[].class);
        parameters.forEach(query::setParameter);
        return within(query, scope).setMaxResults(limit).getResultList();
    }

    /** Which of these members served. */
    Set<UUID> served(Scope scope, Collection<UUID> memberIds) {
        if (memberIds.isEmpty()) {
            return Set.of();
        }
        TypedQuery<UUID> query = database.createQuery(
                "select m.id from Member m where " + SERVED.formatted("m.id", ":members"), UUID.class);
        between(scope).forEach(query::setParameter);
        return Set.copyOf(query.setParameter("members", memberIds).getResultList());
    }

    private static Map<String, Object> between(Scope scope) {
        return Map.of("first", scope.quarter().first(), "last", scope.quarter().last());
    }

    private static <T> TypedQuery<T> within(TypedQuery<T> query, Scope scope) {
        return query.setParameter("scope", scope.path() + "%").setParameter("day", scope.day());
    }
}
