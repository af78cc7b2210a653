package org.dangjian.market.assessment.run;

/** How far a year is: still running, over but not closed, closed. */
public enum Phase {
    IN_PROGRESS,
    PRELIMINARY,
    CLOSED
}
