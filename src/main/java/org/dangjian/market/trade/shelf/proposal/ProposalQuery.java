package org.dangjian.market.trade.shelf.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Terms;
import org.dangjian.market.trade.shelf.Proposal;

/** Lists needs and offers: the caller's own, and those in the caller's part of the tree. Newest first. */
@ApplicationScoped
class ProposalQuery {

    private final EntityManager database;

    ProposalQuery(EntityManager database) {
        this.database = database;
    }

    <P extends Proposal> List<P> page(
            Class<P> type, Caller caller, Set<Proposal.Status> status, boolean mine, UUID before, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("(p.requesterId = :caller");
        parameters.put("caller", caller.accountId());
        List<String> paths = mine ? List.of() : caller.paths(Role.OFFICES);
        for (int i = 0; i < paths.size(); i++) {
            where.append(" or o.path like :path").append(i);
            parameters.put("path" + i, paths.get(i) + "%");
        }
        where.append(')');
        if (Terms.given(status) != null) {
            where.append(" and p.status in :status");
            parameters.put("status", status);
        }
        if (before != null) {
            where.append(" and p.id < :before");
            parameters.put("before", before);
        }
        var query = database.createQuery(
                "select p from " + database.getMetamodel().entity(type).getName()
                        + " p join Organization o on o.id = p.organizationId where " + where + " order by p.id desc",
                type);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /** The row as it is now, locked until the transaction ends. */
    <P extends Proposal> P locked(P proposal) {
        database.refresh(proposal, LockModeType.PESSIMISTIC_WRITE);
        return proposal;
    }
}
