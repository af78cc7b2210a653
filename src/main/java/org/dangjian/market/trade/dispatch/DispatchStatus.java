package org.dangjian.market.trade.dispatch;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** The life of a dispatch: it waits for an answer, and whatever ends it ends it for good. */
@Labelled("DispatchStatus")
public enum DispatchStatus implements Titled {
    OPEN,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    CANCELLED
}
