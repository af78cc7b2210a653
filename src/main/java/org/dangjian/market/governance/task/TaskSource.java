package org.dangjian.market.governance.task;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** What a task comes from: a list that was issued, a resolution, a case, an agreement, or an office's own plan. */
@Labelled("TaskSource")
public enum TaskSource implements Titled {
    LIST,
    RESOLUTION,
    CASE,
    AGREEMENT,
    SELF
}
