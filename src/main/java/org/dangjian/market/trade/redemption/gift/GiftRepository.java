package org.dangjian.market.trade.redemption.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.shared.Rows;
import org.dangjian.market.platform.writes.Sql;
import org.dangjian.market.platform.writes.Writes;

/** Gifts and their stock, which one guarded statement changes. */
@ApplicationScoped
public class GiftRepository implements Rows<Gift> {

    private static final String TABLE = "gift";

    private final Writes writes;

    protected GiftRepository(Writes writes) {
        this.writes = writes;
    }

    /** The gifts of the offices at or below a path, each with the code of its office. */
    List<Object[]> below(String path, int limit) {
        return getEntityManager()
                .createQuery(
                        "select g, o.code from Gift g join Organization o on o.id = g.organizationId"
                                + " where o.path like :path and g.removed = false order by o.path, g.id",
                        Object[].class)
                .setParameter("path", path + "%")
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those of these gifts that exist. */
    public List<Gift> findByIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /**
     * Who looks.
     *
     * @param managed paths whose gifts are seen whether offered or not
     * @param homes paths where the viewer belongs: offered gifts of the organizations above are seen
     * @param reportIns paths reported in to: offered gifts of the organizations above and below are seen
     */
    record Viewer(List<String> managed, List<String> homes, List<String> reportIns) {}

    private static final String IN_ORDER =
            "select g, o.name from Gift g join Organization o on o.id = g.organizationId where ";

    /** Gifts with the names of their organizations, newest first. */
    List<Object[]> page(GiftFilter filter, Viewer viewer, LocalDate today, UUID before, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder(visible(viewer, parameters));
        if (filter.organizationId() != null) {
            Organization organization = getEntityManager().find(Organization.class, filter.organizationId());
            where.append(" and o.path like :organization");
            parameters.put("organization", organization == null ? "-" : organization.path() + "%");
        }
        if (Boolean.TRUE.equals(filter.open())) {
            where.append(" and g.active = true and g.stock > 0 and (g.opensOn is null or g.opensOn <= :today)"
                    + " and (g.closesOn is null or g.closesOn >= :today)");
            parameters.put("today", today);
        }
        if (before != null) {
            where.append(" and g.id < :before");
            parameters.put("before", before);
        }
        return query(where + " order by g.id desc", parameters, limit);
    }

    /** The gift with the name of its organization, if the viewer sees it. */
    Optional<Object[]> find(UUID id, Viewer viewer) {
        Map<String, Object> parameters = new HashMap<>();
        String where = visible(viewer, parameters) + " and g.id = :id";
        parameters.put("id", id);
        return query(where, parameters, 1).stream().findFirst();
    }

    private List<Object[]> query(String where, Map<String, Object> parameters, int limit) {
        var query = getEntityManager().createQuery(IN_ORDER + where, Object[].class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    private static String visible(Viewer viewer, Map<String, Object> parameters) {
        List<String> alternatives = new ArrayList<>(List.of("1 = 0"));
        for (int i = 0; i < viewer.managed().size(); i++) {
            alternatives.add("o.path like :managed" + i);
            parameters.put("managed" + i, viewer.managed().get(i) + "%");
        }
        for (int i = 0; i < viewer.homes().size(); i++) {
            alternatives.add("g.active = true and :home" + i + " like concat(o.path, '%')");
            parameters.put("home" + i, viewer.homes().get(i));
        }
        for (int i = 0; i < viewer.reportIns().size(); i++) {
            alternatives.add(
                    "g.active = true and (o.path like :below" + i + " or :place" + i + " like concat(o.path, '%'))");
            parameters.put("below" + i, viewer.reportIns().get(i) + "%");
            parameters.put("place" + i, viewer.reportIns().get(i));
        }
        return "g.removed = false and (" + String.join(" or ", alternatives) + ")";
    }

    /** The gift and, beside it in the session, the organization that gives it. */
    public Optional<Gift> withOrganization(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select g, o from Gift g join Organization o on o.id = g.organizationId where g.id = :id",
                        Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> (Gift) row[0])
                .findFirst();
    }

    /**
     * Takes pieces: the gift has to be offered that day and to have them.
     *
     * @param otherwise what is thrown when the row is sent and it has not
     */
    public void take(UUID id, int quantity, LocalDate today, Supplier<? extends RuntimeException> otherwise) {
        writes.add(
                TABLE,
                Sql.of(
                        "update gift set stock = stock - ? where id = ? and stock >= ? and active = true"
                                + " and (opens_on is null or opens_on <= ?) and (closes_on is null or closes_on >= ?)",
                        quantity,
                        id,
                        quantity,
                        today,
                        today),
                otherwise);
    }

    /** Gives pieces back. */
    void giveBack(UUID id, int quantity) {
        writes.add(TABLE, Sql.of("update gift set stock = stock + ? where id = ?", quantity, id));
    }

    /** Whether the stock was changed: afterwards it lies between nought and {@code most}. */
    boolean move(UUID id, int delta, int most) {
        return getEntityManager()
                        .createNativeQuery(
                                "update gift set stock = stock + ?2 where id = ?1" + " and stock + ?2 between 0 and ?3")
                        .setParameter(1, id)
                        .setParameter(2, delta)
                        .setParameter(3, most)
                        .executeUpdate()
                == 1;
    }

    /** Whether pieces of these gifts moved since, but for what a new gift begins with. */
    boolean movedSince(Collection<UUID> ids, Instant since) {
        return !ids.isEmpty()
                && getEntityManager()
                        .createQuery(
                                "select m.id from StockMovement m where m.giftId in :gifts and m.recordedAt >= :since"
                                        + " and (m.kind <> STAFF or m.reason <> :initial)",
                                UUID.class)
                        .setParameter("gifts", ids)
                        .setParameter("since", since)
                        .setParameter("initial", GiftStock.INITIAL)
                        .setMaxResults(1)
                        .getResultStream()
                        .findAny()
                        .isPresent();
    }

    /** The gift has to be written. */
    void add(StockMovement movement) {
        writes.insert(movement);
    }

    /** Newest first. */
    List<StockMovement> movements(UUID giftId, UUID before, int limit) {
        var query = getEntityManager()
                .createQuery(
                        "from StockMovement m where m.giftId = :gift" + (before == null ? "" : " and m.id < :before")
                                + " order by m.id desc",
                        StockMovement.class)
                .setParameter("gift", giftId);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.setMaxResults(limit).getResultList();
    }

    Gift fresh(Gift gift) {
        getEntityManager().refresh(gift);
        return gift;
    }
}
