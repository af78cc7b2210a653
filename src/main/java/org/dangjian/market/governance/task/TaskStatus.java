package org.dangjian.market.governance.task;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** OPEN → FINISHED (as the lead says) → DONE, or OPEN again where the office does not find it done; DROPPED from either. */
@Labelled("TaskStatus")
public enum TaskStatus implements Titled {
    OPEN,
    FINISHED,
    DONE,
    DROPPED;

    /** Whether something is still to be done or to be looked at. */
    boolean isLive() {
        return this == OPEN || this == FINISHED;
    }
}
