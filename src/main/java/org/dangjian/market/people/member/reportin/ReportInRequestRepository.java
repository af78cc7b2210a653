package org.dangjian.market.people.member.reportin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.Rows;
import org.dangjian.market.platform.shared.Terms;

/** Requests to report in. */
@ApplicationScoped
public class ReportInRequestRepository implements Rows<ReportInRequest> {

    /**
     * Newest first.
     *
     * @param own the holders whose requests are shown, the caller's
     * @param paths parts of the tree: requests to places there are shown
     */
    List<ReportInRequest> page(
            Set<ReportInRequest.Status> status, Collection<UUID> own, List<String> paths, UUID before, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("(1 = 0");
        if (!own.isEmpty()) {
            where.append(" or r.holderId in :own");
            parameters.put("own", own);
        }
        for (int i = 0; i < paths.size(); i++) {
            where.append(" or c.path like :path").append(i);
            parameters.put("path" + i, paths.get(i) + "%");
        }
        where.append(')');
        if (Terms.given(status) != null) {
            where.append(" and r.status in :status");
            parameters.put("status", status);
        }
        if (before != null) {
            where.append(" and r.id < :before");
            parameters.put("before", before);
        }
        var query = getEntityManager()
                .createQuery(
                        "select r from ReportInRequest r join Organization c on c.id = r.communityId where " + where
                                + " order by r.id desc",
                        ReportInRequest.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }
}
