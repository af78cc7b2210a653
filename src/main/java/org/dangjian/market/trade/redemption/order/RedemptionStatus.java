package org.dangjian.market.trade.redemption.order;

import java.util.EnumSet;
import java.util.Set;

/** The life of an order. */
public enum RedemptionStatus {
    RESERVED("待领取"),
    PICKED_UP("已领取"),
    CANCELLED("已取消"),
    EXPIRED("已过期");

    /** What counts towards the limit per person. */
    static final Set<RedemptionStatus> COUNTED = EnumSet.of(RESERVED, PICKED_UP);

    private final String title;

    RedemptionStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether the step from this state to the next is allowed; a pickup entered by mistake is undone. */
    public boolean canBecome(RedemptionStatus next) {
        return switch (this) {
            case RESERVED -> next != RESERVED;
            case PICKED_UP -> next == RESERVED;
            case CANCELLED, EXPIRED -> false;
        };
    }
}
