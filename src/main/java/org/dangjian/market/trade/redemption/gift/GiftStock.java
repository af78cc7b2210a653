package org.dangjian.market.trade.redemption.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * Moves stock: a row in its ledger and the gift's own count, together. The count is the last row of whatever is done, since many wait for the same gift.
 */
@ApplicationScoped
public class GiftStock {

    /** The most pieces a gift can have. */
    static final int MOST = 1_000_000;

    /** Why the pieces are there that a gift begins with. */
    static final String INITIAL = "初始库存";

    private final GiftRepository gifts;
    private final BusinessDay clock;

    GiftStock(GiftRepository gifts, BusinessDay clock) {
        this.gifts = gifts;
        this.clock = clock;
    }

    /** The pieces a gift begins with; the gift was written with this count. */
    void begin(Caller caller, Gift gift) {
        if (gift.stock() != 0) {
            gifts.add(StockMovement.byStaff(gift.id(), gift.stock(), INITIAL, caller.accountId(), clock.now()));
        }
    }

    /**
     * Pieces delivered, lost or counted anew.
     *
     * @throws Problem {@code out-of-stock} when more would go than there are, {@code validation-failed}
     */
    void move(Caller caller, Gift gift, int delta, String reason) {
        if (delta == 0) {
            throw Problem.invalid("delta", "入库填正数，出库填负数，不能为 0");
        }
        gifts.add(StockMovement.byStaff(gift.id(), delta, reason, caller.accountId(), clock.now()));
        if (!gifts.move(gift.id(), delta, MOST)) {
            throw delta < 0 ? Problem.of(ProblemCode.OUT_OF_STOCK) : Problem.invalid("delta", "库存不能超过 " + MOST + " 件");
        }
    }

    /**
     * Holds pieces for an order; that there are none left shows when the row is sent.
     *
     * @throws Problem {@code gift-not-open}, {@code out-of-stock}
     */
    public void take(Caller caller, Gift gift, int quantity, UUID orderId) {
        gifts.add(StockMovement.reserved(gift.id(), quantity, orderId, caller.accountId(), clock.now()));
        gifts.take(gift.id(), quantity, clock.today(), () -> {
            gifts.fresh(gift).requireOpen(clock.today());
            return Problem.of(ProblemCode.OUT_OF_STOCK);
        });
    }

    /**
     * What an ended order held is there for others again.
     *
     * @param why how it ended
     */
    public void giveBack(Caller caller, UUID giftId, int quantity, UUID orderId, String why) {
        gifts.add(StockMovement.givenBack(giftId, quantity, orderId, why, caller.accountId(), clock.now()));
        gifts.giveBack(giftId, quantity);
    }
}
