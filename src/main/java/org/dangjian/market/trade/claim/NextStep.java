package org.dangjian.market.trade.claim;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;
import org.dangjian.market.trade.shelf.Item;

/** What a claim waits for. */
@Labelled("NextStep")
public enum NextStep implements Titled {
    ARRANGE,
    CHECK_IN,
    CHECK_OUT,
    COMPLETE,
    VERIFY,
    RATE;

    /** {@code null} when nothing is left to do. */
    public static NextStep of(Claim claim, Item item, boolean rated) {
        return switch (claim.status()) {
            case CLAIMED -> isUnarranged(claim, item) ? ARRANGE : beforeCompletion(item);
            case RETURNED -> beforeCompletion(item);
            case CHECKED_IN -> CHECK_OUT;
            case CHECKED_OUT -> COMPLETE;
            case SUBMITTED -> VERIFY;
            case VERIFIED -> rated ? null : RATE;
            case WITHDRAWN, REVOKED, EXPIRED, REVERSED -> null;
        };
    }

    /** Two who know nothing of each other have to agree first; not where the hour is set. */
    private static boolean isUnarranged(Claim claim, Item item) {
        return (item.needId() != null || item.provider() != null)
                && item.hours().startsAt() == null
                && claim.appointment() == null
                && claim.visits() == 0;
    }

    private static NextStep beforeCompletion(Item item) {
        return item.checkInRequired() ? CHECK_IN : COMPLETE;
    }
}
