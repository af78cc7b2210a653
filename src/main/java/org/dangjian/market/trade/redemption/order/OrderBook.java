package org.dangjian.market.trade.redemption.order;

import jakarta.enterprise.context.ApplicationScoped;
import org.dangjian.market.people.access.account.Inbox;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.trade.ledger.Credit;
import org.dangjian.market.trade.redemption.gift.GiftStock;

/** What goes with every step of an order: credit and stock given back, the member told, the trail. */
@ApplicationScoped
class OrderBook {

    private final RedemptionRepository redemptions;
    private final RedemptionAccess access;
    private final GiftStock stock;
    private final Credit credit;
    private final Inbox inbox;
    private final AuditTrail audit;
    private final BusinessDay clock;

    OrderBook(
            Credit credit,
            RedemptionRepository redemptions,
            RedemptionAccess access,
            GiftStock stock,
            Inbox inbox,
            AuditTrail audit,
            BusinessDay clock) {
        this.credit = credit;
        this.redemptions = redemptions;
        this.access = access;
        this.stock = stock;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    void giveBack(Caller caller, String action, Redemption order) {
        String title = access.giftOf(order).title();
        String hash = credit.refund(caller, order.refund(title, clock.today()));
        redemptions.save(order);
        record(caller, action, order, hash);
        stock.giveBack(
                caller,
                order.giftId(),
                order.quantity(),
                order.id(),
                order.status().title());
    }

    void tell(Redemption order, String what) {
        String text = "您兑换的“" + access.giftOf(order).title() + "”" + what;
        inbox.tell(order.holder(), NoticeKind.REDEMPTION, text, order.id());
    }

    /** Handing out is the staff's own business, and expiring nobody's. */
    private static boolean actsOnBehalf(Caller caller, String action, Redemption order) {
        return (action.equals("redemption.reserved") || action.equals("redemption.cancelled"))
                && !caller.is(order.holder());
    }

    void record(Caller caller, String action, Redemption order, String entriesHash) {
        audit.record(
                caller,
                AuditEntry.of(action, "redemption", order.id())
                        .in(access.pathOf(access.giftOf(order)))
                        .with("giftId", order.giftId())
                        .with("memberId", order.holder().id())
                        .of(order.holder(), actsOnBehalf(caller, action, order))
                        .with("quantity", order.quantity())
                        .with("cost", order.cost())
                        .with("status", order.status())
                        .covering(entriesHash));
    }
}
