package org.dangjian.market.governance.callup;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** What somebody who was asked says. */
@Labelled("CallUpAnswer")
public enum CallUpAnswer implements Titled {
    COMING,
    CANNOT
}
