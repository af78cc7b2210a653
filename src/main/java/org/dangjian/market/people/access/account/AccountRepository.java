package org.dangjian.market.people.access.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;

/** Accounts, and the caller an account makes. */
@ApplicationScoped
public class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    /** An account with its grants, read in one query at every request. */
    public record Credentials(Caller caller, int epoch, boolean locked) {}

    private static final String CREDENTIALS =
            "select a.name, a.memberId, a.epoch, a.locked, r.role, o.id, o.name, o.path, a.id, p.id"
                    + " from Account a left join Member p on p.phoneIndex = a.phoneIndex";
    private static final String GRANTS = " left join a.roles r on r.pending = false"
            + " left join Member m on m.id = a.memberId and r.role = MEMBER"
            + " left join Organization o on o.id = coalesce(m.branchId, r.organizationId)";
    private static final String IN_ORDER = " order by r.role, o.path";

    public Optional<Account> findByPhone(String phoneIndex) {
        return find("phoneIndex", phoneIndex).firstResultOptional();
    }

    /** The account, held until the transaction ends: what is issued to it and what ends that come one after the other. */
    public Optional<Account> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Remembers that somebody made or changed another's account. */
    public void changed(UUID accountId, Caller by, Instant now) {
        if (by.accountId() != null && !by.accountId().equals(accountId)) {
            getEntityManager().persist(new AccountChange(accountId, by.accountId(), now));
        }
    }

    /** How many accounts hold a role or wait for it. */
    public long countHaving(Role role) {
        return getEntityManager()
                .createQuery(
                        "select count(distinct a.id) from Account a join a.roles r where r.role = :role", Long.class)
                .setParameter("role", role)
                .getSingleResult();
    }

    public Optional<Account> findByMember(UUID memberId) {
        return find("memberId", memberId).firstResultOptional();
    }

    /** An account and whose it is. */
    record Named(UUID id, String name) {}

    /** The account of a member, if there is one. */
    List<Named> namedByMember(UUID memberId) {
        return getEntityManager()
                .createQuery("select a.id, a.name from Account a where a.memberId = :member", Named.class)
                .setParameter("member", memberId)
                .getResultList();
    }

    /** The same, held until the transaction ends. */
    public Optional<Account> heldByMember(UUID memberId) {
        return find("memberId", memberId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The accounts of many members, by member; members without one are absent. */
    public Map<UUID, UUID> ofMembers(Collection<UUID> memberIds) {
        Map<UUID, UUID> found = new HashMap<>();
        if (!memberIds.isEmpty()) {
            getEntityManager()
                    .createQuery("select a.memberId, a.id from Account a where a.memberId in :members", Object[].class)
                    .setParameter("members", memberIds)
                    .getResultStream()
                    .forEach(row -> found.put((UUID) row[0], (UUID) row[1]));
        }
        return found;
    }

    /** Who acts for exactly this organization: the officers of a unit, the staff of an office. */
    List<UUID> officersOf(UUID organizationId) {
        return getEntityManager()
                .createQuery(
                        "select a.id from Account a join a.roles r where r.organizationId = :organization"
                                + " and r.pending = false and r.role in (UNIT_OFFICER, BRANCH_SECRETARY, COMMUNITY_STAFF, STREET_STAFF,"
                                + " DISTRICT_ADMIN) order by a.id",
                        UUID.class)
                .setParameter("organization", organizationId)
                .getResultList();
    }

    /** Accounts with a role granted at or below one of these paths, and {@code self}, in the order of ids. */
    List<UUID> having(Role role, List<String> paths, UUID self, UUID after, int limit) {
        var query = getEntityManager()
                .createQuery(
                        "select distinct a.id from Account a join a.roles r join Organization o on o.id = r.organizationId"
                                + " where r.role = :role and r.pending = false and ("
                                + (self == null ? "" : "a.id = :self or ") + near(paths)
                                + ")" + (after == null ? "" : " and a.id > :after") + " order by a.id",
                        UUID.class)
                .setParameter("role", role);
        if (self != null) {
            query.setParameter("self", self);
        }
        bind(query, paths);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** The condition that a place lies at or below one of these paths; {@link #bind} gives it the paths. */
    static String near(List<String> paths) {
        return paths.isEmpty()
                ? "1 = 0"
                : IntStream.range(0, paths.size())
                        .mapToObj(i -> "o.path like :path" + i)
                        .collect(Collectors.joining(" or "));
    }

    static void bind(Query query, List<String> paths) {
        for (int i = 0; i < paths.size(); i++) {
            query.setParameter("path" + i, paths.get(i) + "%");
        }
    }

    /** These accounts, by their ids. */
    public Map<UUID, Account> byIds(Collection<UUID> accountIds) {
        Map<UUID, Account> found = new HashMap<>();
        if (!accountIds.isEmpty()) {
            list("id in ?1", accountIds).forEach(account -> found.put(account.id(), account));
        }
        return found;
    }

    /** The names of these accounts. */
    Map<UUID, String> names(Collection<UUID> accountIds) {
        Map<UUID, String> names = new HashMap<>();
        getEntityManager()
                .createQuery("select a.id, a.name from Account a where a.id in :ids", Object[].class)
                .setParameter("ids", accountIds)
                .getResultStream()
                .forEach(row -> names.put((UUID) row[0], (String) row[1]));
        return names;
    }

    /** A member's grant follows the member: its place is the branch the member belongs to now. */
    public Optional<Credentials> credentials(UUID accountId) {
        return Optional.ofNullable(credentials(List.of(accountId)).get(accountId));
    }

    /** The account behind a token of this session; empty when the session ended. */
    public Optional<Credentials> signedIn(UUID accountId, UUID sessionId, Instant now) {
        List<Object[]> rows = getEntityManager()
                .createQuery(
                        CREDENTIALS + " join AccountSession s on s.id = :session and s.accountId = a.id" + GRANTS
                                + " where a.id = :id and s.endedAt is null and s.expiresAt > :now" + IN_ORDER,
                        Object[].class)
                .setParameter("session", sessionId)
                .setParameter("id", accountId)
                .setParameter("now", now)
                .getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(credentials(accountId, rows));
    }

    /** The accounts with what they were granted, by their ids; unknown ones are absent. */
    public Map<UUID, Credentials> credentials(Collection<UUID> accountIds) {
        Map<UUID, Credentials> found = new HashMap<>();
        if (accountIds.isEmpty()) {
            return found;
        }
        Map<UUID, List<Object[]>> accounts = getEntityManager()
                .createQuery(CREDENTIALS + GRANTS + " where a.id in :ids" + IN_ORDER, Object[].class)
                .setParameter("ids", accountIds)
                .getResultStream()
                .collect(Collectors.groupingBy(row -> (UUID) row[8]));
        accounts.forEach((id, rows) -> found.put(id, credentials(id, rows)));
        return found;
    }

    private static Credentials credentials(UUID accountId, List<Object[]> rows) {
        List<Caller.Grant> grants = new ArrayList<>();
        for (Object[] row : rows) {
            if (row[4] != null) {
                grants.add(new Caller.Grant((Role) row[4], (UUID) row[5], (String) row[6], (String) row[7]));
            }
        }
        Object[] first = rows.getFirst();
        Caller caller = new Caller(accountId, (String) first[0], (UUID) first[1], (UUID) first[9], grants);
        return new Credentials(caller, (Integer) first[2], (Boolean) first[3]);
    }

    /** Accounts in the order they were made; {@code scope} limits to those with a role at or below that path. */
    public List<Account> find(String scope, UUID organizationId, Role role, UUID after, int limit) {
        StringBuilder query = new StringBuilder("from Account a where 1 = 1");
        if (scope != null || organizationId != null || role != null) {
            query.append(" and a.id in (select b.id from Account b join b.roles r"
                    + " left join Organization o on o.id = r.organizationId where 1 = 1");
            query.append(scope == null ? "" : " and o.path like :scope");
            query.append(organizationId == null ? "" : " and o.id = :organization");
            query.append(role == null ? "" : " and r.role = :role");
            query.append(')');
        }
        query.append(after == null ? "" : " and a.id > :after");
        var typed = getEntityManager().createQuery(query + " order by a.id", Account.class);
        if (scope != null) {
            typed.setParameter("scope", scope + "%");
        }
        if (organizationId != null) {
            typed.setParameter("organization", organizationId);
        }
        if (role != null) {
            typed.setParameter("role", role);
        }
        if (after != null) {
            typed.setParameter("after", after);
        }
        return typed.setMaxResults(limit).getResultList();
    }
}
