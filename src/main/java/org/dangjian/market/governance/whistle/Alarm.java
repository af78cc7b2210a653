package org.dangjian.market.governance.whistle;

/** What a department is told of the time it has: when four fifths are over, and when all is. */
public enum Alarm {
    ANSWER_NEAR,
    ANSWER_OVER,
    SETTLE_NEAR,
    SETTLE_OVER;

    /** Whether the time is over. */
    public boolean isOver() {
        return this == ANSWER_OVER || this == SETTLE_OVER;
    }
}
