package org.dangjian.market.trade.redemption.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.dangjian.market.platform.job.WaitingQuery;
import org.dangjian.market.platform.job.WorklistKind;
import org.dangjian.market.platform.job.WorklistSource;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;

/** Gifts that lie ready for the caller. */
@ApplicationScoped
class PickupWaits implements WorklistSource {

    private final BusinessDay clock;

    PickupWaits(BusinessDay clock) {
        this.clock = clock;
    }

    @Override
    public WorklistKind kind() {
        return WorklistKind.PICKUP;
    }

    @Override
    public Optional<WaitingQuery> waiting(Caller caller) {
        return caller.memberId() == null
                ? Optional.empty()
                : Optional.of(new WaitingQuery(
                                "Redemption r join Gift g on g.id = r.giftId join Organization o on o.id = g.organizationId",
                                new WaitingQuery.Columns("r.id", "g.title", "r.reservedAt", "o.name"),
                                "SHOW_CODE",
                                "CANCEL")
                        .and("r.status = RESERVED and r.expiresAt > :now and r.memberId = :member")
                        .with("now", clock.now())
                        .with("member", caller.memberId()));
    }
}
