package org.dangjian.market.trade.shelf;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** Who asked for it. */
@Labelled("Origin")
public enum Origin implements Titled {
    RESIDENT,
    MEMBER,
    COMMUNITY,
    STREET
}
