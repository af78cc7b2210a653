package org.dangjian.market.governance.grid;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** Homes that were called at (走访), or a round through the grid (巡查). */
@Labelled("GridVisitKind")
public enum GridVisitKind implements Titled {
    VISIT,
    ROUND
}
