package org.dangjian.market.trade.ledger;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** Why points moved. */
@Labelled("EntryKind")
public enum EntryKind implements Titled {
    MANDATORY(true),
    OPTIONAL(true),
    RECOMMENDED(true),
    REWARD(false),
    DEDUCTION(false),
    REDEMPTION(false),
    REFUND(false),
    EXPIRY(false),
    REVERSAL(false);
    private final boolean earned;

    EntryKind(boolean earned) {
        this.earned = earned;
    }

    /** Whether it was earned by work and so counts in SCORE and CREDIT both; rewards and deductions touch SCORE only. */
    boolean isEarned() {
        return earned;
    }
}
