package org.dangjian.market.governance.grid;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** What of the Party a grid has (网格党支部、党小组). */
@Labelled("GridCoverage")
public enum GridCoverage implements Titled {
    BRANCH,
    GROUP,
    NONE
}
