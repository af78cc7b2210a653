package org.dangjian.market.trade.shelf;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Needs. */
@ApplicationScoped
public class NeedRepository implements PanacheRepositoryBase<Need, UUID> {

    /** How many needs of an account wait for a desk. */
    public long waitingOf(UUID requesterId) {
        return count("requesterId = ?1 and status = ?2", requesterId, Proposal.Status.SUBMITTED);
    }
}
