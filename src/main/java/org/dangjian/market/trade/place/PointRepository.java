package org.dangjian.market.trade.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.shared.Rows;

/** Service points by place in the tree and by what is offered there. */
@ApplicationScoped
class PointRepository implements Rows<ServicePoint> {

    /**
     * Newest first, each with the name of its organization.
     *
     * @param places where the viewer belongs: points there, above and below are seen
     */
    List<Object[]> page(PointFilter filter, List<String> places, UUID before, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> near = new ArrayList<>(List.of("1 = 0"));
        for (int i = 0; i < places.size(); i++) {
            near.add("o.path like :below" + i + " or :place" + i + " like concat(o.path, '%')");
            parameters.put("below" + i, places.get(i) + "%");
            parameters.put("place" + i, places.get(i));
        }
        StringBuilder where = new StringBuilder("(" + String.join(" or ", near) + ")");
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
        if (before != null) {
            where.append(" and p.id < :before");
            parameters.put("before", before);
        }
        var query = getEntityManager()
                .createQuery(
                        "select p, o.name from ServicePoint p join Organization o on o.id = p.organizationId where "
                                + where + " order by p.id desc",
                        Object[].class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }
}
