package org.dangjian.market.trade.shelf.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Rows;
import org.dangjian.market.platform.writes.Sql;
import org.dangjian.market.platform.writes.Writes;
import org.dangjian.market.trade.shelf.Item;

/** Items; taking and freeing a place is one guarded statement each. */
@ApplicationScoped
public class ItemRepository implements Rows<Item> {

    private static final String TABLE = "item";

    /** No district has more mandatory items of the titles one upload names. */
    private static final int MOST_NAMESAKES = 10_000;

    private static final String OWN =
            "i.needId is null and i.providerId is null and i.status in (DRAFT, IN_REVIEW, RETURNED, PUBLISHED, CLOSED) and ";

    private static final String MANDATORY = "kind = MANDATORY and status = PUBLISHED and year = ?1 and ";

    private final Writes writes;

    protected ItemRepository(Writes writes) {
        this.writes = writes;
    }

    /** The item and, beside it in the session, the organization it belongs to. */
    Optional<Item> withOrganization(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select i, o from Item i join Organization o on o.id = i.organizationId where i.id = :id",
                        Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> (Item) row[0])
                .findFirst();
    }

    /**
     * Takes a place: the item has to be on the shelf, valid on that day and not full. Whether a period is full,
     * {@link ItemPeriods} knows.
     *
     * @param otherwise what is thrown when the row is sent and there is none
     */
    public void takePlace(UUID id, LocalDate today, Supplier<? extends RuntimeException> otherwise) {
        writes.add(
                TABLE,
                Sql.of(
                        "update item set taken = taken + 1, ever_claimed = true where id = ?"
                                + " and status = 'PUBLISHED' and opens_on <= ? and closes_on >= ?"
                                + " and (capacity is null or (every is not null and times = 1) or taken < capacity)",
                        id,
                        today,
                        today),
                otherwise);
    }

    public void freePlace(UUID id) {
        writes.add(TABLE, Sql.of("update item set taken = taken - 1 where id = ?", id));
    }

    /** Attendance was recorded: from now on points and audiences are fixed. */
    public void markUsed(UUID id) {
        writes.add(TABLE, Sql.of("update item set ever_claimed = true where id = ? and ever_claimed = false", id));
    }

    public Item fresh(Item item) {
        getEntityManager().refresh(item);
        return item;
    }

    public List<Item> mandatory(int year, Holder.Type audience) {
        return list(MANDATORY + flag(audience) + " order by id", year);
    }

    public List<Item> mandatoryOf(int year, Holder.Type audience, Collection<UUID> organizations) {
        return organizations.isEmpty()
                ? List.of()
                : list(MANDATORY + flag(audience) + " and organizationId in ?2 order by id", year, organizations);
    }

    private static String flag(Holder.Type audience) {
        return audience == Holder.Type.MEMBER ? "audience.forMembers" : "audience.forOrganizations";
    }

    /** What stands of these offices' own items: what came of a need or an offer, was refused or put away is not among it. */
    public List<Item> ownOf(Collection<UUID> organizations, Collection<Integer> years) {
        return organizations.isEmpty()
                ? List.of()
                : list(
                        "from Item i where " + OWN + "i.organizationId in ?1 and i.year in ?2 order by i.id",
                        organizations,
                        years);
    }

    /** The same at or below a path, office by office. */
    public List<Item> ownBelow(String path, int year, int limit) {
        return find(
                        "select i from Item i join Organization o on o.id = i.organizationId where " + OWN
                                + "o.path like ?1 and i.year = ?2 order by o.path, i.id",
                        path + "%",
                        year)
                .page(0, limit)
                .list();
    }

    /** The mandatory items below a path that bear one of these titles, on the shelf or taken down since. */
    public List<Item> mandatoryNamed(String path, Collection<String> titles, Collection<Integer> years) {
        return titles.isEmpty() || years.isEmpty()
                ? List.of()
                : find(
                                "select i from Item i join Organization o on o.id = i.organizationId where i.kind = MANDATORY"
                                        + " and i.status in (PUBLISHED, CLOSED) and i.year in ?1 and i.title in ?2"
                                        + " and o.path like ?3 order by i.id",
                                years,
                                titles,
                                path + "%")
                        .page(0, MOST_NAMESAKES)
                        .list();
    }

    /** Items of years that are over, off the shelf since before that instant. */
    public List<UUID> old(int year, Instant closedBefore, int limit) {
        return getEntityManager()
                .createQuery(
                        "select i.id from Item i where i.status = CLOSED and i.year < :year and i.closedAt < :instant"
                                + " order by i.id",
                        UUID.class)
                .setParameter("year", year)
                .setParameter("instant", closedBefore)
                .setMaxResults(limit)
                .getResultList();
    }

    public List<UUID> expired(LocalDate today, int limit) {
        return getEntityManager()
                .createQuery(
                        "select i.id from Item i where i.status = PUBLISHED and i.closesOn < :today"
                                + " and i.kind <> MANDATORY order by i.id",
                        UUID.class)
                .setParameter("today", today)
                .setMaxResults(limit)
                .getResultList();
    }
}
