package org.dangjian.market.governance.grid;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** A closed estate is one grid as it is; open or scattered homes are divided by their number. */
@Labelled("GridLayout")
public enum GridLayout implements Titled {
    CLOSED,
    OPEN
}
