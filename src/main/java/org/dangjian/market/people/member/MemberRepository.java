package org.dangjian.market.people.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** Members by phone, branch and subtree. */
@ApplicationScoped
public class MemberRepository implements PanacheRepositoryBase<Member, UUID> {

    private static final String FROM = "from Member m join Organization b on b.id = m.branchId where ";
    private static final String ALL = "from Member m where ";
    private static final String LINKED = "select r.memberId as id from MemberRegistration r join Organization c"
            + " on c.id = r.communityId where r.validFrom <= :day and (r.validTo is null or r.validTo >= :day) and ";

    private final BusinessDay clock;

    MemberRepository(BusinessDay clock) {
        this.clock = clock;
    }

    public Optional<Member> findByIndex(String phoneIndex) {
        return find("phoneIndex", phoneIndex).firstResultOptional();
    }

    public List<Member> findByIndexes(Collection<String> phoneIndexes) {
        return phoneIndexes.isEmpty() ? List.of() : list("phoneIndex in ?1", phoneIndexes);
    }

    /** The members of these branches that bear one of these names. */
    public List<Member> findAlike(Collection<UUID> branches, Collection<String> names) {
        return branches.isEmpty() || names.isEmpty()
                ? List.of()
                : list("branchId in ?1 and name in ?2", branches, names);
    }

    /** The members of the branches at or below a path who were not merged into another record, branch by branch. */
    public List<Member> keptBelow(String path, int limit) {
        return getEntityManager()
                .createQuery(
                        "select m " + FROM
                                + "b.path like :scope and m.mergedInto is null and m.erasedAt is null order by b.path, m.id",
                        Member.class)
                .setParameter("scope", path + "%")
                .setMaxResults(limit)
                .getResultList();
    }

    /** A member with the paths of the branch and then of the places the member is linked to on that day, the latest first. */
    Optional<MemberDirectory.Placed> placed(UUID id, LocalDate day) {
        List<Object[]> rows = getEntityManager()
                .createQuery(
                        "select m, b, c.path from Member m join Organization b on b.id = m.branchId"
                                + " left join MemberRegistration r on r.memberId = m.id and r.validFrom <= :day"
                                + " and (r.validTo is null or r.validTo >= :day)"
                                + " left join Organization c on c.id = r.communityId"
                                + " where m.id = :id order by r.validFrom desc, r.id desc",
                        Object[].class)
                .setParameter("id", id)
                .setParameter("day", day)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<String> places = new ArrayList<>(List.of(((Organization) rows.getFirst()[1]).path()));
        rows.stream().map(row -> (String) row[2]).filter(Objects::nonNull).forEach(places::add);
        return Optional.of(new MemberDirectory.Placed((Member) rows.getFirst()[0], places));
    }

    List<Member> findByIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** A list in the order of ids, or of names where the filter says so. {@code name} is how a name begins, or {@code null}. */
    public List<Member> find(
            MemberScope scope, MemberFilter filter, String name, LocalDate day, UUID after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(scope, filter, name, day, parameters);
        if (after != null) {
            where += filter.isByName()
                    ? " and (m.nameSort > :last or m.nameSort = :last and m.id > :after)"
                    : " and m.id > :after";
            parameters.put("after", after);
            if (filter.isByName()) {
                parameters.put("last", nameSortOf(after));
            }
        }
        String order = filter.isByName() ? " order by m.nameSort, m.id" : " order by m.id";
        TypedQuery<Member> query = getEntityManager().createQuery("select m " + ALL + where + order, Member.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    private String nameSortOf(UUID id) {
        return findByIdOptional(id).map(Member::nameSort).orElseThrow(() -> Problem.of(ProblemCode.INVALID_CURSOR));
    }

    /** The members with exactly this name, in the order of ids. */
    public List<Member> findNamed(MemberScope scope, String name, LocalDate day, UUID after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(scope, MemberFilter.NONE, null, day, parameters) + " and m.name = :name"
                + (after == null ? "" : " and m.id > :after");
        parameters.put("name", name);
        if (after != null) {
            parameters.put("after", after);
        }
        TypedQuery<Member> query =
                getEntityManager().createQuery("select m " + ALL + where + " order by m.id", Member.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /** The member with this phone, if within the scope. */
    public List<Member> findByPhone(MemberScope scope, String phoneIndex, LocalDate day) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(scope, MemberFilter.NONE, null, day, parameters) + " and m.phoneIndex = :phone";
        parameters.put("phone", phoneIndex);
        TypedQuery<Member> query = getEntityManager().createQuery("select m " + ALL + where, Member.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    public long count(MemberScope scope, MemberFilter filter, LocalDate day) {
        Map<String, Object> parameters = new HashMap<>();
        TypedQuery<Long> query = getEntityManager()
                .createQuery("select count(*) " + ALL + where(scope, filter, null, day, parameters), Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static String where(
            MemberScope scope, MemberFilter filter, String name, LocalDate day, Map<String, Object> parameters) {
        List<String> terms = new ArrayList<>(List.of(seen(scope, day, parameters)));
        if (filter.branchId() != null) {
            terms.add("m.branchId = :branch");
            parameters.put("branch", filter.branchId());
        }
        if (filter.communityId() != null) {
            terms.add("m.id in (" + LINKED + "c.id = :community)");
            parameters.put("community", filter.communityId());
            parameters.put("day", day);
        }
        if (filter.category() != null) {
            terms.add("m.category = :category");
            parameters.put("category", filter.category());
        }
        if (name != null) {
            terms.add("m.name like :name escape '\\'");
            parameters.put(
                    "name", name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        return String.join(" and ", terms);
    }

    /**
     * Those of the branches within the scope, those who report in there, and oneself. The set of them is made first, and made
     * once: what it costs depends on who is in it, not on how many others there are. H2 keeps the rows of a query, but makes a
     * union anew for every row that asks for it: so the union stands within a query.
     */
    private static String seen(MemberScope scope, LocalDate day, Map<String, Object> parameters) {
        List<String> sets = new ArrayList<>();
        for (String path : scope.paths()) {
            String parameter = "scope" + sets.size();
            sets.add("select x.id as id from Member x join Organization b on b.id = x.branchId where b.path like :"
                    + parameter);
            sets.add(LINKED + "c.path like :" + parameter);
            parameters.put(parameter, path + "%");
            parameters.put("day", day);
        }
        if (scope.self() != null) {
            sets.add("select y.id as id from Member y where y.id = :self");
            parameters.put("self", scope.self());
        }
        return sets.isEmpty() ? "1 = 0" : "m.id in (select own.id from (" + String.join(" union ", sets) + ") own)";
    }

    long countIn(String path, LocalDate day) {
        TypedQuery<Long> query = getEntityManager()
                .createQuery("select count(*) " + from(day) + "b.path like :scope", Long.class)
                .setParameter("scope", path + "%");
        if (isPast(day)) {
            query.setParameter("day", day);
        }
        return query.getSingleResult();
    }

    /** What the year's evaluation needs of the members below {@code path}, in the order of ids; no communities yet. */
    List<MemberSnapshot> snapshots(String path, LocalDate day, UUID after, int limit) {
        TypedQuery<Object[]> query = snapshots(day, "b.path like :scope" + (after == null ? "" : " and m.id > :after"))
                .setParameter("scope", path + "%");
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(limit)
                .getResultStream()
                .map(MemberSnapshot::of)
                .toList();
    }

    /** The same of these members. */
    List<MemberSnapshot> snapshots(Collection<UUID> ids, LocalDate day) {
        return snapshots(day, "m.id in :ids")
                .setParameter("ids", ids)
                .getResultStream()
                .map(MemberSnapshot::of)
                .toList();
    }

    private TypedQuery<Object[]> snapshots(LocalDate day, String where) {
        String flag = "case when m.%1$s.since <= :day and (m.%1$s.until is null or m.%1$s.until >= :day)"
                + " then true else false end";
        String special = flag.formatted("special");
        String floating = flag.formatted("floating");
        String columns = isPast(day)
                ? "coalesce(p.category, m.category), case when p.id is null then " + special + " else p.special end,"
                        + " case when p.id is null then " + floating + " else p.floating end,"
                        + " coalesce(p.stage, m.stage), coalesce(p.status, m.status)"
                : "m.category, " + special + ", " + floating + ", m.stage, m.status";
        return getEntityManager()
                .createQuery(
                        "select m.id, m.name, " + columns + ", m.joinedOn, b.id, b.path " + from(day) + where
                                + " order by m.id",
                        Object[].class)
                .setParameter("day", day);
    }

    /** Members with the branch they belonged to on that day. */
    private String from(LocalDate day) {
        return isPast(day)
                ? "from Member m left join MemberPast p on p.memberId = m.id and p.validTo ="
                        + " (select min(x.validTo) from MemberPast x where x.memberId = m.id and x.validTo >= :day)"
                        + " join Organization b on b.id = coalesce(p.branchId, m.branchId) where "
                : FROM;
    }

    private boolean isPast(LocalDate day) {
        return day.isBefore(clock.today());
    }

    /** The records that were merged into these. */
    List<UUID> mergedInto(Collection<UUID> memberIds) {
        return getEntityManager()
                .createQuery("select m.id from Member m where m.mergedInto in :members", UUID.class)
                .setParameter("members", memberIds)
                .getResultList();
    }
}
