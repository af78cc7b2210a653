package org.dangjian.market.trade.claim.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.holder.Reach;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Rows;
import org.dangjian.market.platform.shared.Terms;
import org.dangjian.market.trade.claim.Completion;

/** Attendance of mandatory items. */
@ApplicationScoped
class CompletionRepository implements Rows<Completion> {

    private static final Role[] RECORDERS = {
        Role.BRANCH_SECRETARY, Role.COMMUNITY_STAFF, Role.STREET_STAFF, Role.DISTRICT_ADMIN
    };

    /** Verified attendance of one item by one holder; of an item with a rhythm one in each period. */
    long countVerified(UUID itemId, Holder holder) {
        return countVerified(itemId, List.of(holder)).getOrDefault(holder, 0L);
    }

    /** Verified attendance of one item by each of these holders; who has none is left out. */
    Map<Holder, Long> countVerified(UUID itemId, Collection<Holder> holders) {
        Map<Holder, Long> counts = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select c.holderType, c.holderId, count(distinct c.countsAs) from Completion c where c.itemId = :item"
                                + " and c.holderId in :holders and c.status = VERIFIED group by c.holderType, c.holderId",
                        Object[].class)
                .setParameter("item", itemId)
                .setParameter("holders", holders.stream().map(Holder::id).toList())
                .getResultStream()
                .forEach(row -> counts.put(new Holder((Holder.Type) row[0], (UUID) row[1]), (Long) row[2]));
        return counts;
    }

    /** Verified attendance by holder and item, for all items of the day's year, up to that day. */
    Map<UUID, Map<UUID, Integer>> verifiedCounts(LocalDate asOf, Holder.Type type, Collection<UUID> holders) {
        Map<UUID, Map<UUID, Integer>> counts = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select c.holderId, c.itemId, count(distinct c.countsAs) from Completion c join Item i on i.id = c.itemId"
                                + " where c.holderId in :holders and c.holderType = :type and c.status = VERIFIED"
                                + " and i.year = :year and c.servedOn <= :day group by c.holderId, c.itemId",
                        Object[].class)
                .setParameter("holders", holders)
                .setParameter("type", type)
                .setParameter("year", asOf.getYear())
                .setParameter("day", asOf)
                .getResultStream()
                .forEach(row -> counts.computeIfAbsent((UUID) row[0], holder -> new HashMap<>())
                        .put((UUID) row[1], Math.toIntExact((Long) row[2])));
        return counts;
    }

    /** When each item of the day's year was attended up to that day, by holder and item; what waits is counted. */
    Map<UUID, Map<UUID, Attendance.Attended>> attended(LocalDate asOf, Holder.Type type, Collection<UUID> holders) {
        Map<UUID, Map<UUID, Attendance.Attended>> attended = new HashMap<>();
        Set<List<Object>> counted = new HashSet<>();
        getEntityManager()
                .createQuery(
                        "select c.holderId, c.itemId, c.servedOn, c.status, c.countsAs from Completion c"
                                + " join Item i on i.id = c.itemId where c.holderId in :holders and c.holderType = :type"
                                + " and c.status in (VERIFIED, SUBMITTED) and i.year = :year and c.servedOn <= :day"
                                + " order by c.servedOn",
                        Object[].class)
                .setParameter("holders", holders)
                .setParameter("type", type)
                .setParameter("year", asOf.getYear())
                .setParameter("day", asOf)
                .getResultStream()
                .filter(row -> row[3] != Completion.Status.VERIFIED || counted.add(List.of(row[0], row[1], row[4])))
                .forEach(row -> attended.computeIfAbsent((UUID) row[0], holder -> new HashMap<>())
                        .merge((UUID) row[1], once(row), CompletionRepository::together));
        return attended;
    }

    private static Attendance.Attended once(Object[] row) {
        boolean verified = row[3] == Completion.Status.VERIFIED;
        List<LocalDate> days = new ArrayList<>(4);
        if (verified) {
            days.add((LocalDate) row[2]);
        }
        return new Attendance.Attended(days, verified ? 0 : 1);
    }

    private static Attendance.Attended together(Attendance.Attended before, Attendance.Attended more) {
        before.days().addAll(more.days());
        return new Attendance.Attended(before.days(), before.pending() + more.pending());
    }

    /** What is recorded or reported of these items by these holders: item, holder and day of each. */
    Set<List<Object>> live(Collection<UUID> items, Collection<UUID> holders) {
        Set<List<Object>> live = new HashSet<>();
        if (!items.isEmpty() && !holders.isEmpty()) {
            stream("itemId in ?1 and holderId in ?2 and status in (SUBMITTED, VERIFIED)", items, holders)
                    .forEach(one -> live.add(List.of(one.itemId(), one.holder(), one.servedOn())));
        }
        return live;
    }

    /**
     * What is verified or waits for it of the items of a year: for an office of its own items and of holders in its reach,
     * for a secretary of the own branch.
     */
    List<Completion> standing(Caller caller, int year, LocalDate today, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("year", year);
        StringBuilder where = new StringBuilder("c.status in (SUBMITTED, VERIFIED) and i.year = :year and ("
                + Reach.within("c", caller.paths(RECORDERS), today, parameters));
        for (String path : caller.paths(Role.STAFF)) {
            String name = "office" + parameters.size();
            where.append(" or o.path like :").append(name);
            parameters.put(name, path + "%");
        }
        return find(
                        "select c from Completion c join Item i on i.id = c.itemId join Organization o on o.id = i.organizationId"
                                + " where " + where + ") order by c.servedOn, c.id",
                        parameters)
                .page(0, limit)
                .list();
    }

    /** What an import recorded, locked until the transaction ends. */
    List<Completion> lockedOf(UUID importId) {
        List<Completion> made = find("importId = ?1 order by id", importId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        made.forEach(getEntityManager()::refresh);
        return made;
    }

    /**
     * Newest first.
     *
     * @param scope which rows {@code c} are shown, a term with these {@code parameters}
     */
    List<Completion> page(
            UUID itemId,
            String scope,
            Map<String, Object> parameters,
            Set<Completion.Status> status,
            UUID before,
            int limit) {
        parameters.put("item", itemId);
        StringBuilder where = new StringBuilder("c.itemId = :item and (" + scope + ")");
        if (Terms.given(status) != null) {
            where.append(" and c.status in :status");
            parameters.put("status", status);
        }
        if (before != null) {
            where.append(" and c.id < :before");
            parameters.put("before", before);
        }
        return find("from Completion c where " + where + " order by c.id desc", parameters)
                .page(0, limit)
                .list();
    }
}
