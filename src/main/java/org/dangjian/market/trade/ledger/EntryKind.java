package org.dangjian.market.trade.ledger;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** Why points moved. */
@Labelled("EntryKind")
public enum EntryKind implements Titled {
    MANDATORY(Nature.EARNED),
    OPTIONAL(Nature.EARNED),
    RECOMMENDED(Nature.EARNED),
    REWARD(Nature.GIVEN),
    DEDUCTION(Nature.TAKEN),
    REDEMPTION(Nature.BOOKED),
    REFUND(Nature.BOOKED),
    EXPIRY(Nature.BOOKED),
    REVERSAL(Nature.BOOKED);

    private enum Nature {
        /** By work. */
        EARNED,
        /** By a decision, for what the year says of somebody. */
        GIVEN,
        /** The same, against somebody. */
        TAKEN,
        /** Spent, given back, run out or undone. */
        BOOKED
    }

    private final Nature nature;

    EntryKind(Nature nature) {
        this.nature = nature;
    }

    /** Whether it was earned by work and so counts in SCORE and CREDIT both; rewards and deductions touch SCORE only. */
    boolean isEarned() {
        return nature == Nature.EARNED;
    }

    /** Whether it takes points by a decision on somebody: why is confidential. */
    public boolean isTaken() {
        return nature == Nature.TAKEN;
    }
}
