package org.dangjian.market.trade.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.shelf.Item;

/** What stands on the shelf and nobody takes: for the offices, who can dispatch it, ask again or change it. */
@ApplicationScoped
public class UnclaimedItems {

    private final EntityManager database;
    private final BusinessDay clock;

    UnclaimedItems(EntityManager database, BusinessDay clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Items of the caller's part of the tree without a claim that holds, the first made first.
     *
     * @param days how many days they have stood on the shelf at least
     */
    @Transactional
    public Page<UnclaimedItemView> find(Caller caller, int days, UUID after, int limit) {
        LocalDate today = clock.today();
        return Page.of(
                        rows(caller.paths(Role.OFFICES), today, days, after, limit + 1),
                        limit,
                        row -> ((Item) row[0]).id().toString())
                .map(row -> UnclaimedItemView.of((Item) row[0], (String) row[1], (Long) row[2], today));
    }

    private List<Object[]> rows(List<String> paths, LocalDate today, int days, UUID after, int limit) {
        // Published on that day at the latest: before the next one began.
        Instant before =
                today.minusDays(days - 1L).atStartOfDay(BusinessDay.ZONE).toInstant();
        Map<String, Object> parameters = new HashMap<>(Map.of("today", today, "before", before));
        StringBuilder places = new StringBuilder("1 = 0");
        for (int i = 0; i < paths.size(); i++) {
            places.append(" or o.path like :path").append(i);
            parameters.put("path" + i, paths.get(i) + "%");
        }
        if (after != null) {
            parameters.put("after", after);
        }
        var query = database.createQuery(
                "select i, o.name, (select count(d) from Dispatch d where d.itemId = i.id and d.status = OPEN)"
                        + " from Item i join Organization o on o.id = i.organizationId"
                        + " where i.status = PUBLISHED and i.kind <> MANDATORY and i.taken = 0"
                        + " and i.publishedAt < :before and i.closesOn >= :today and (" + places + ")"
                        + (after == null ? "" : " and i.id > :after") + " order by i.id",
                Object[].class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }
}
