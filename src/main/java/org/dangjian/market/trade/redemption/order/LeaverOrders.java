package org.dangjian.market.trade.redemption.order;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.member.MemberLeft;

/** Cancels what a member who left had ordered and not fetched; credit and stock go back. */
@ApplicationScoped
class LeaverOrders {

    private static final int MOST = 1_000;

    private final RedemptionRepository redemptions;
    private final RedemptionService service;

    LeaverOrders(RedemptionRepository redemptions, RedemptionService service) {
        this.redemptions = redemptions;
        this.service = service;
    }

    void left(@Observes @Priority(MemberLeft.BALANCES) MemberLeft event) {
        List<UUID> waiting = redemptions
                .find("memberId = ?1 and status = ?2 order by id", event.memberId(), RedemptionStatus.RESERVED)
                .range(0, MOST - 1)
                .stream()
                .map(Redemption::id)
                .toList();
        waiting.forEach(id -> service.cancelFor(event.caller(), id, event.reason()));
        event.ended("兑换", waiting.size());
    }
}
