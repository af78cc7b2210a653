package org.dangjian.market.trade.shelf;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** The life of an item. Full is no state: a published item without a place left. */
@Labelled("ItemStatus")
public enum ItemStatus implements Titled {
    DRAFT,
    IN_REVIEW,
    RETURNED,
    REJECTED,
    PUBLISHED,
    CLOSED,
    ARCHIVED;

    /** Whether the step from this state to the next is allowed. */
    public boolean canBecome(ItemStatus next) {
        return switch (this) {
            case DRAFT, RETURNED -> next == IN_REVIEW || next == PUBLISHED;
            case IN_REVIEW -> next == RETURNED || next == REJECTED || next == PUBLISHED;
            case PUBLISHED -> next == CLOSED;
            case CLOSED -> next == ARCHIVED;
            case REJECTED, ARCHIVED -> false;
        };
    }
}
