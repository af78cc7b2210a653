package org.dangjian.market.governance.callup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.holder.Reach;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Rows;
import org.dangjian.market.platform.shared.Terms;

/** Call-ups, their shifts, and who was asked. */
@ApplicationScoped
class CallUpRepository implements Rows<CallUp> {

    void add(Object part) {
        getEntityManager().persist(part);
    }

    /** Of offices in the caller's part of the tree, and those the caller was asked in; newest first. */
    List<CallUp> page(Caller caller, UUID before, int limit) {
        Terms terms = new Terms();
        StringBuilder visible = new StringBuilder("1 = 0");
        for (String path : caller.paths(Role.OFFICES)) {
            String name = "path" + terms.parameters().size();
            visible.append(" or o.path like :").append(name);
            terms.with(name, path + "%");
        }
        if (caller.memberId() != null) {
            visible.append(" or exists (select 1 from CalledMember m where m.callUpId = c.id and m.memberId = :self)");
            terms.with("self", caller.memberId());
        }
        return terms.and(visible.toString())
                .and("c.id < :before", "before", before)
                .query(
                        getEntityManager(),
                        CallUp.class,
                        "select c from CallUp c join Organization o on o.id = c.organizationId",
                        "c.id desc")
                .setMaxResults(limit)
                .getResultList();
    }

    /** The shifts of each, in their order. */
    Map<UUID, List<CallUpShift>> shifts(Collection<UUID> callUpIds) {
        return getEntityManager()
                .createQuery("from CallUpShift s where s.callUpId in :calls order by s.position", CallUpShift.class)
                .setParameter("calls", callUpIds)
                .getResultStream()
                .collect(Collectors.groupingBy(CallUpShift::callUpId));
    }

    /** Takes a place; whether there was one. */
    boolean take(UUID callUpId, UUID shiftId) {
        return getEntityManager()
                        .createQuery("update CallUpShift s set s.taken = s.taken + 1"
                                + " where s.id = :shift and s.callUpId = :call and s.taken < s.capacity")
                        .setParameter("shift", shiftId)
                        .setParameter("call", callUpId)
                        .executeUpdate()
                == 1;
    }

    void giveBack(UUID shiftId) {
        getEntityManager()
                .createQuery("update CallUpShift s set s.taken = s.taken - 1 where s.id = :shift")
                .setParameter("shift", shiftId)
                .executeUpdate();
    }

    /** Who was asked, locked until the transaction ends. */
    Optional<CalledMember> lockedMember(UUID callUpId, UUID memberId) {
        return getEntityManager()
                .createQuery(
                        "from CalledMember m where m.callUpId = :call and m.memberId = :member", CalledMember.class)
                .setParameter("call", callUpId)
                .setParameter("member", memberId)
                .getResultStream()
                .findFirst()
                .map(found -> {
                    getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
                    return found;
                });
    }

    /** The caller's own row in each, if they were asked. */
    Map<UUID, CalledMember> mine(UUID memberId, Collection<UUID> callUpIds) {
        return memberId == null
                ? Map.of()
                : getEntityManager()
                        .createQuery(
                                "from CalledMember m where m.memberId = :member and m.callUpId in :calls",
                                CalledMember.class)
                        .setParameter("member", memberId)
                        .setParameter("calls", callUpIds)
                        .getResultStream()
                        .collect(Collectors.toMap(CalledMember::callUpId, row -> row));
    }

    /** One page of who was asked, in the order of asking. */
    List<CalledMember> called(UUID callUpId, CallUpFilter filter, UUID after, int limit) {
        Terms terms = new Terms()
                .and("m.callUpId = :call", "call", callUpId)
                .and("m.answer = :answer", "answer", filter.answer())
                .and("m.shiftId = :shift", "shift", filter.shiftId())
                .and("m.id > :after", "after", after);
        if (filter.silent()) {
            terms.and("m.answer is null");
        }
        return terms.query(getEntityManager(), CalledMember.class, "select m from CalledMember m", "m.id")
                .setMaxResults(limit)
                .getResultList();
    }

    /** Figures of each, in one query. */
    Map<UUID, CallUpView.Counts> counts(Collection<UUID> callUpIds) {
        return getEntityManager()
                .createQuery(
                        "select m.callUpId, count(*), sum(case when m.answer is not null then 1 else 0 end),"
                                + " sum(case when m.prompt = true then 1 else 0 end),"
                                + " sum(case when m.answer = COMING then 1 else 0 end),"
                                + " sum(case when m.cameAt is not null then 1 else 0 end),"
                                + " sum(m.minutes)"
                                + " from CalledMember m where m.callUpId in :calls group by m.callUpId",
                        Object[].class)
                .setParameter("calls", callUpIds)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0],
                        row -> new CallUpView.Counts(
                                number(row[1]),
                                number(row[2]),
                                number(row[3]),
                                number(row[4]),
                                number(row[5]),
                                ((Number) row[6]).longValue())));
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    /**
     * Some of those who belong to a place or have reported in there and were not asked yet, by their id.
     *
     * @param skills categories of which they have one, separated by commas; nothing asks for none
     */
    List<UUID> unasked(CallUp callUp, String path, LocalDate day, UUID after, int limit) {
        Terms terms = new Terms().and("m.status = ACTIVE");
        terms.and(Reach.withinOf("m.id", List.of(path), day, terms.parameters()))
                .and(
                        "not exists (select 1 from CalledMember c where c.callUpId = :call and c.memberId = m.id)",
                        "call",
                        callUp.id())
                .and("m.id > :after", "after", after);
        if (!callUp.skills().isEmpty()) {
            terms.and(
                    "exists (select 1 from SkillList k join k.notes n where k.holderId = m.id and key(n) in :skills)",
                    "skills",
                    Arrays.asList(callUp.skills().split(",")));
        }
        return terms.query(getEntityManager(), UUID.class, "select m.id from Member m", "m.id")
                .setMaxResults(limit)
                .getResultList();
    }

    /** Who is there when everybody is stood down goes at that moment. */
    List<CalledMember> there(UUID callUpId) {
        return getEntityManager()
                .createQuery(
                        "from CalledMember m where m.callUpId = :call and m.cameAt is not null and m.wentAt is null",
                        CalledMember.class)
                .setParameter("call", callUpId)
                .getResultList();
    }

    /** Who said that they come, for the word that they need not any more. */
    List<UUID> expected(UUID callUpId) {
        return getEntityManager()
                .createQuery(
                        "select m.memberId from CalledMember m where m.callUpId = :call and m.answer = COMING"
                                + " and m.cameAt is null",
                        UUID.class)
                .setParameter("call", callUpId)
                .getResultList();
    }
}
