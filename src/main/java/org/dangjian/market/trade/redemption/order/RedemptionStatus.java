package org.dangjian.market.trade.redemption.order;

import java.util.EnumSet;
import java.util.Set;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** The life of an order. */
@Labelled("RedemptionStatus")
public enum RedemptionStatus implements Titled {
    RESERVED,
    PICKED_UP,
    CANCELLED,
    EXPIRED;

    /** What counts towards the limit per person. */
    static final Set<RedemptionStatus> COUNTED = EnumSet.of(RESERVED, PICKED_UP);

    /** Whether the step from this state to the next is allowed; a pickup entered by mistake is undone. */
    public boolean canBecome(RedemptionStatus next) {
        return switch (this) {
            case RESERVED -> next != RESERVED;
            case PICKED_UP -> next == RESERVED;
            case CANCELLED, EXPIRED -> false;
        };
    }
}
