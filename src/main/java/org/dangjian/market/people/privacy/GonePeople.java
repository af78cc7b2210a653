package org.dangjian.market.people.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.platform.person.Subject;

/** Who left long ago and was not erased yet. */
@ApplicationScoped
class GonePeople {

    /**
     * @param id the member's or account's own, by which the next are found
     * @param person who it is, with the account where it ended too
     * @param duplicate whether the record was merged into one that goes on
     */
    record Gone(UUID id, Subject person, boolean duplicate) {}

    private final EntityManager database;
    private final MemberDirectory members;

    GonePeople(EntityManager database, MemberDirectory members) {
        this.database = database;
        this.members = members;
    }

    /** Members who died or were transferred out, and records merged into another, since before this moment. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Gone> members(Instant before, UUID after, int limit) {
        List<Object[]> rows = database.createNativeQuery(
                        "select cast(m.id as varchar(36)), cast(a.id as varchar(36)), m.merged_into is not null"
                                + " from member m left join account a on a.member_id = m.id and a.locked = true"
                                + " where m.erased_at is null and m.status in ('DECEASED', 'TRANSFERRED_OUT')"
                                + " and m.created_at < ?1 and m.id > ?2"
                                + " and not exists (select 1 from member_past p where p.member_id = m.id and p.recorded_at >= ?1)"
                                + " and not exists (select 1 from member_merge g where g.merged_id = m.id and g.decided_at >= ?1)"
                                + " order by m.id",
                        Object[].class)
                .setParameter(1, before)
                .setParameter(2, after)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(this::member).toList();
    }

    private Gone member(Object[] row) {
        UUID member = UUID.fromString((String) row[0]);
        boolean duplicate = (Boolean) row[2];
        UUID account = duplicate || row[1] == null ? null : UUID.fromString((String) row[1]);
        return new Gone(
                member, new Subject(account, duplicate ? Set.of(member) : members.recordsOf(member)), duplicate);
    }

    /** Accounts locked since before this moment that are no member's, or one's who was erased. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Gone> accounts(Instant before, UUID after, int limit) {
        List<String> ids = database.createNativeQuery(
                        "select cast(a.id as varchar(36)) from account a left join member m on m.id = a.member_id"
                                + " where a.erased_at is null and a.locked = true and a.locked_at < ?1 and a.id > ?2"
                                + " and (a.member_id is null or m.erased_at is not null) order by a.id",
                        String.class)
                .setParameter(1, before)
                .setParameter(2, after)
                .setMaxResults(limit)
                .getResultList();
        return ids.stream()
                .map(UUID::fromString)
                .map(id -> new Gone(id, new Subject(id, Set.of()), false))
                .toList();
    }
}
