package org.dangjian.market.trade.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.shared.Near;
import org.dangjian.market.platform.shared.Position;
import org.dangjian.market.platform.shared.Rows;

/** Service points by place in the tree and by what is offered there. */
@ApplicationScoped
class PointRepository implements Rows<ServicePoint> {

    /**
     * Each with the name of its organization and metres to it, newest or nearest first.
     *
     * @param near where the viewer is, or {@code null}
     * @param after the last one shown: metres (for the nearest first) and id, or {@code null}
     *
     * @param places where the viewer belongs: points there, above and below are seen
     */
    List<Object[]> page(PointFilter filter, List<String> places, Near near, Position<Integer> after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String metres = Near.metres(near, "p.location", parameters);
        List<String> seen = new ArrayList<>(List.of("1 = 0"));
        for (int i = 0; i < places.size(); i++) {
            seen.add("o.path like :below" + i + " or :place" + i + " like concat(o.path, '%')");
            parameters.put("below" + i, places.get(i) + "%");
            parameters.put("place" + i, places.get(i));
        }
        StringBuilder where = new StringBuilder("(" + String.join(" or ", seen) + ")");
        if (!Boolean.TRUE.equals(filter.closed())) {
            where.append(" and p.closedOn is null");
        }
        if (filter.organizationId() != null) {
            Organization organization = getEntityManager().find(Organization.class, filter.organizationId());
            where.append(" and o.path like :organization");
            parameters.put("organization", organization == null ? "-" : organization.path() + "%");
        }
        if (filter.itemId() != null) {
            where.append(" and :item member of p.items");
            parameters.put("item", filter.itemId());
        }
        if (filter.kind() != null) {
            where.append(" and p.kind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (after != null) {
            parameters.put("before", after.id());
            if (after.key() == null) {
                where.append(" and p.id < :before");
            } else {
                where.append(" and (" + metres + " > :metres or " + metres + " = :metres and p.id < :before)");
                parameters.put("metres", after.key());
            }
        }
        var query = getEntityManager()
                .createQuery(
                        "select p, o.name, " + metres
                                + " from ServicePoint p join Organization o on o.id = p.organizationId where "
                                + where + " order by " + (filter.sort() == PointSort.NEAREST ? metres + ", " : "")
                                + "p.id desc",
                        Object[].class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }
}
