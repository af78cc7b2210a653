package org.dangjian.market.assessment.run;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** How far a year is: still running, over but not closed, closed. */
@Labelled("Phase")
public enum Phase implements Titled {
    IN_PROGRESS,
    PRELIMINARY,
    CLOSED
}
