package org.dangjian.market.trade.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.job.WaitingQuery;
import org.dangjian.market.platform.job.WorklistKind;
import org.dangjian.market.platform.job.WorklistSource;
import org.dangjian.market.platform.shared.Caller;

/** Dispatches that wait for the answer of the caller, or of the unit or branch the caller speaks for. */
@ApplicationScoped
class DispatchWorklist implements WorklistSource {

    @Override
    public WorklistKind kind() {
        return WorklistKind.DISPATCH;
    }

    @Override
    public Optional<WaitingQuery> waiting(Caller caller) {
        Set<UUID> own = caller.holderIds();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new WaitingQuery(
                        "Dispatch d join Item i on i.id = d.itemId join Organization o on o.id = i.organizationId",
                        new WaitingQuery.Columns("d.id", "i.title", "d.dispatchedAt", "o.name"),
                        "ACCEPT",
                        "DECLINE")
                .and("d.status = OPEN and d.holderId in :own")
                .with("own", own));
    }
}
