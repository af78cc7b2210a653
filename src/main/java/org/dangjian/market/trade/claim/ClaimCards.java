package org.dangjian.market.trade.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Position;
import org.dangjian.market.trade.shelf.Item;

/** What one's own claims wait for, small enough for a phone: the claims with their items, in two statements a page. */
@ApplicationScoped
public class ClaimCards {

    /**
     * Each kind is found by an index of its own; with "or" between them all claims there are would be looked through. H2 works
     * a union out once where a select wraps it, and else for each row anew.
     */
    private static final String OWN =
            "c.id in (select m.id from (select a.id as id from Claim a where a.holderId in :own"
                    + " union select b.id as id from Claim b join Item j on j.id = b.itemId where j.providerId in :own"
                    + " union select d.id as id from Claim d join d.participants p where p in :own) m)";

    private final EntityManager database;
    private final ClaimRepository claims;

    ClaimCards(EntityManager database, ClaimRepository claims) {
        this.database = database;
        this.claims = claims;
    }

    /**
     * Those of one's own, taken part in or to be served as provider.
     *
     * @param own ids of the holders the caller is
     * @param status none for all
     * @param cursor of the page before, decoded
     * @throws Problem {@code invalid-cursor}
     */
    @Transactional
    public Page<ClaimCardView> page(
            Collection<UUID> own, Collection<ClaimStatus> status, ClaimSort sort, String cursor, int limit) {
        if (own.isEmpty()) {
            return new Page<>(List.of(), null, null);
        }
        Map<String, Object> parameters = new HashMap<>(Map.of("own", own));
        String where = OWN;
        if (!status.isEmpty()) {
            where += " and c.status in :status";
            parameters.put("status", status);
        }
        // Of the same deadline the newer comes first.
        Position<LocalDate> after = Position.of(cursor, LocalDate::parse);
        if (after != null) {
            where += sort == ClaimSort.NEWEST
                    ? " and c.id < :id"
                    : " and (i.closesOn > :deadline or i.closesOn = :deadline and c.id < :id)";
            parameters.put("id", after.id());
            if (sort == ClaimSort.DEADLINE) {
                parameters.put("deadline", after.key());
            }
        }
        TypedQuery<Object[]> query = database.createQuery(
                "select c, i from Claim c join Item i on i.id = c.itemId where " + where + " order by "
                        + (sort == ClaimSort.NEWEST ? "c.id desc" : "i.closesOn, c.id desc"),
                Object[].class);
        parameters.forEach(query::setParameter);
        Page<Object[]> rows = Page.of(query.setMaxResults(limit + 1).getResultList(), limit, ClaimCards::position);
        Map<UUID, Rating> rated = claims.ratings(
                rows.items().stream().map(row -> ((Claim) row[0]).id()).toList());
        return rows.map(
                row -> ClaimCardView.of((Claim) row[0], (Item) row[1], rated.containsKey(((Claim) row[0]).id())));
    }

    private static String position(Object[] row) {
        return new Position<>(((Item) row[1]).closesOn(), ((Claim) row[0]).id()).text();
    }

    /** How many of one's own wait for something. */
    @Transactional
    public long count(Collection<UUID> own, Collection<ClaimStatus> status) {
        return own.isEmpty()
                ? 0
                : database.createQuery(
                                "select count(c) from Claim c join Item i on i.id = c.itemId where " + OWN
                                        + " and c.status in :status",
                                Long.class)
                        .setParameter("own", own)
                        .setParameter("status", status)
                        .getSingleResult();
    }
}
