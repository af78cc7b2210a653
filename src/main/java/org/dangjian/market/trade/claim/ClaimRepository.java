package org.dangjian.market.trade.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Rows;
import org.dangjian.market.platform.writes.Sql;
import org.dangjian.market.platform.writes.Statements;
import org.dangjian.market.platform.writes.Writes;
import org.dangjian.market.trade.shelf.Period;

/** Claims, their visits and ratings. */
@ApplicationScoped
public class ClaimRepository implements Rows<Claim> {

    private final Writes writes;
    private final Statements statements;

    ClaimRepository(Writes writes, Statements statements) {
        this.writes = writes;
        this.statements = statements;
    }

    /** A new claim with who takes part. */
    public void add(Claim claim) {
        writes.insert(claim);
        claim.participants()
                .forEach(member -> writes.add(
                        "claim_participant",
                        Sql.of(
                                "insert into claim_participant (claim_id, member_id) values (?, ?)",
                                claim.id(),
                                member)));
    }

    /** What was decided about a claim. */
    public void save(Claim claim) {
        writes.update(claim);
    }

    /** What locks a claim that was read, for {@link #asLocked} to look at the answer. */
    public Sql locking(Claim claim) {
        return Sql.of("select version from claim where id = ?" + statements.exclusive(), claim.id());
    }

    /** The claim as it is now that it is locked: what was read before, unless somebody changed it meanwhile. */
    public Claim asLocked(Claim read, List<Object[]> answer) {
        boolean same = !answer.isEmpty() && ((Number) answer.getFirst()[0]).intValue() == read.version();
        if (!same) {
            getEntityManager().refresh(read);
        }
        return read;
    }

    public boolean existsLive(UUID itemId, Holder holder, Period period) {
        return isLive(Claim.liveKey(itemId, holder, period));
    }

    /** Whether another may not take this claim over: they have the same already. */
    public boolean existsLikeIt(Claim claim, Holder other) {
        return isLive(Claim.liveKey(claim.itemId(), other, claim.period()));
    }

    private boolean isLive(String key) {
        return !statements
                .ask(List.of(Sql.of("select id from claim where live_key = ?", key)))
                .getFirst()
                .isEmpty();
    }

    /** The claims on an item, the newest first. */
    public List<Claim> of(UUID itemId, int limit) {
        return find("itemId = ?1 order by id desc", itemId).page(0, limit).list();
    }

    /** What these claims were rated. */
    public Map<UUID, Rating> ratings(Collection<UUID> claimIds) {
        Map<UUID, Rating> ratings = new HashMap<>();
        if (!claimIds.isEmpty()) {
            getEntityManager()
                    .createQuery("from Rating r where r.claimId in :claims", Rating.class)
                    .setParameter("claims", claimIds)
                    .getResultList()
                    .forEach(rating -> ratings.put(rating.claimId(), rating));
        }
        return ratings;
    }

    /** In whatever period. */
    public boolean existsLive(UUID itemId, Holder holder) {
        return count(
                        "itemId = ?1 and holderId = ?2 and holderType = ?3 and liveKey is not null",
                        itemId,
                        holder.id(),
                        holder.type())
                > 0;
    }

    public void add(Visit visit) {
        writes.insert(visit);
    }

    public void add(Rating rating) {
        getEntityManager().persist(rating);
        getEntityManager().flush();
    }

    public Rating rating(UUID claimId) {
        return getEntityManager().find(Rating.class, claimId);
    }

    /** The visits that stand, in the order they were recorded. */
    public List<Visit> visits(UUID claimId) {
        return getEntityManager()
                .createQuery(
                        "from Visit v where v.claimId = :claim and v.superseded = false order by v.id", Visit.class)
                .setParameter("claim", claimId)
                .getResultList();
    }

    /** The same of many claims, by claim; those without any are absent. */
    public Map<UUID, List<Visit>> visits(Collection<UUID> claimIds) {
        return claimIds.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(
                                "from Visit v where v.claimId in :claims and v.superseded = false order by v.id",
                                Visit.class)
                        .setParameter("claims", claimIds)
                        .getResultStream()
                        .collect(Collectors.groupingBy(Visit::claimId));
    }

    public Optional<Claim> claimOfVisit(UUID visitId) {
        return find("select c from Claim c join Visit v on v.claimId = c.id where v.id = ?1", visitId)
                .firstResultOptional();
    }

    /**
     * The title of a service of one of these members that overlaps: visits of claims that were not ended, held by the
     * member or taken part in, where both times are known.
     */
    public Optional<String> overlap(Collection<UUID> members, ServiceTime time) {
        return getEntityManager()
                .createQuery(
                        "select i.title from Visit v join Claim c on c.id = v.claimId join Item i on i.id = c.itemId"
                                + " where v.superseded = false and c.liveKey is not null"
                                + " and v.startsAt < :ends and v.endsAt > :starts"
                                + " and (c.holderId in :members or exists"
                                + " (select 1 from Claim d join d.participants p where d.id = c.id and p in :members))"
                                + " order by v.id",
                        String.class)
                .setParameter("ends", time.endsAt())
                .setParameter("starts", time.startsAt())
                .setParameter("members", members)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Claims that still wait although their item ended before {@code day}. */
    public List<Claim> overdue(LocalDate day, int limit) {
        return getEntityManager()
                .createQuery(
                        "select c from Claim c join Item i on i.id = c.itemId"
                                + " where c.status in (CLAIMED, CHECKED_IN, CHECKED_OUT, RETURNED)"
                                + " and i.closesOn < :day order by c.id",
                        Claim.class)
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Claims on an item that are not ended. */
    public List<Claim> live(UUID itemId) {
        return list("itemId = ?1 and status in ?2 order by id", itemId, ClaimStatus.SERVING);
    }

    /** Claims of these holders on these items that hold, the newest first. */
    public List<Claim> live(Collection<UUID> holderIds, Collection<UUID> itemIds) {
        return holderIds.isEmpty() || itemIds.isEmpty()
                ? List.of()
                : list("itemId in ?1 and holderId in ?2 and liveKey is not null order by id desc", itemIds, holderIds);
    }

    /** Claims of one item that one of these holders or participants serves now. */
    public boolean isServing(UUID itemId, Collection<UUID> holderIds) {
        return !holderIds.isEmpty()
                && getEntityManager()
                                .createQuery(
                                        "select count(c) from Claim c where c.itemId = :item and c.status in :serving"
                                                + " and (c.holderId in :ids or exists (select 1 from Claim d"
                                                + " join d.participants p where d.id = c.id and p in :ids))",
                                        Long.class)
                                .setParameter("item", itemId)
                                .setParameter("serving", ClaimStatus.SERVING)
                                .setParameter("ids", holderIds)
                                .getSingleResult()
                        > 0;
    }
}
