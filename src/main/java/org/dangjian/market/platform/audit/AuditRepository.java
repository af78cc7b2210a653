package org.dangjian.market.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads events and seals; adds seals. */
@ApplicationScoped
class AuditRepository {

    /** An event with its seal, in chain order. */
    record Link(AuditSeal seal, AuditEvent event) {}

    private final EntityManager database;

    AuditRepository(EntityManager database) {
        this.database = database;
    }

    Optional<AuditSeal> lastSeal() {
        return database.createQuery("from AuditSeal s order by s.seq desc", AuditSeal.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Whether an event of before that instant is sealed. */
    boolean hasSealsBefore(Instant instant) {
        return !database.createQuery("select s.seq from AuditSeal s where s.eventId < :id", Long.class)
                .setParameter("id", firstIdOf(instant))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The events recorded since then that no seal covers, in the order they were recorded. */
    List<AuditEvent> unsealedSince(Instant instant, int limit) {
        return database.createQuery(
                        "from AuditEvent e where e.id >= :first"
                                + " and not exists (select 1 from AuditSeal s where s.eventId = e.id) order by e.id",
                        AuditEvent.class)
                .setParameter("first", firstIdOf(instant))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Ids begin with the millisecond they were made in, so the key's own index finds what is new. */
    private static UUID firstIdOf(Instant instant) {
        return new UUID(Math.max(instant.toEpochMilli(), 0) << 16, 0);
    }

    void add(AuditSeal seal) {
        database.persist(seal);
    }

    long countEvents() {
        return database.createQuery("select count(*) from AuditEvent", Long.class)
                .getSingleResult();
    }

    /** How many events between the two instants no seal covers. */
    long countUnsealed(Instant from, Instant to) {
        return database.createQuery(
                        "select count(*) from AuditEvent e where e.id >= :first and e.id < :last"
                                + " and not exists (select 1 from AuditSeal s where s.eventId = e.id)",
                        Long.class)
                .setParameter("first", firstIdOf(from))
                .setParameter("last", firstIdOf(to))
                .getSingleResult();
    }

    /** The links after {@code seq}; an event that is gone comes as {@code null}. */
    List<Link> linksAfter(long seq, int limit) {
        return database.createQuery(
                        "select s, e from AuditSeal s left join AuditEvent e on e.id = s.eventId"
                                + " where s.seq > :seq order by s.seq",
                        Object[].class)
                .setParameter("seq", seq)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Link((AuditSeal) row[0], (AuditEvent) row[1]))
                .toList();
    }

    /** The hashes at these sequence numbers, as far as they exist. */
    Map<Long, String> hashesOf(Collection<Long> seqs) {
        Map<Long, String> hashes = new HashMap<>();
        database.createQuery("select s.seq, s.hash from AuditSeal s where s.seq in :seqs", Object[].class)
                .setParameter("seqs", seqs)
                .getResultStream()
                .forEach(row -> hashes.put((Long) row[0], (String) row[1]));
        return hashes;
    }

    void forget() {
        database.clear();
    }

    /** Newest first. {@code paths} limits to parts of the tree; {@code accounts} adds events of accounts, and those outside any. */
    List<AuditEvent> find(List<String> paths, boolean accounts, AuditFilter filter, UUID before, int limit) {
        StringBuilder query = new StringBuilder("from AuditEvent e where (");
        List<String> alternatives = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            alternatives.add("e.organizationPath like :path" + i);
        }
        alternatives.add(accounts ? "e.organizationPath is null or e.subjectType = 'account'" : "1 = 0");
        query.append(String.join(" or ", alternatives)).append(')');
        if (filter.subjectType() != null) {
            query.append(" and e.subjectType = :subjectType");
        }
        if (filter.subjectId() != null) {
            query.append(" and e.subjectId = :subjectId");
        }
        if (filter.accountId() != null) {
            query.append(" and e.accountId = :accountId");
        }
        if (filter.action() != null) {
            query.append(" and e.action = :action");
        }
        if (before != null) {
            query.append(" and e.id < :before");
        }
        TypedQuery<AuditEvent> typed = database.createQuery(query + " order by e.id desc", AuditEvent.class);
        for (int i = 0; i < paths.size(); i++) {
            typed.setParameter("path" + i, paths.get(i) + "%");
        }
        if (filter.subjectType() != null) {
            typed.setParameter("subjectType", filter.subjectType());
        }
        if (filter.subjectId() != null) {
            typed.setParameter("subjectId", filter.subjectId());
        }
        if (filter.accountId() != null) {
            typed.setParameter("accountId", filter.accountId());
        }
        if (filter.action() != null) {
            typed.setParameter("action", filter.action());
        }
        if (before != null) {
            typed.setParameter("before", before);
        }
        return typed.setMaxResults(limit).getResultList();
    }
}
