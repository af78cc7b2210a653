package org.dangjian.market.governance.callup;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** CALLED, until everybody may go home. */
@Labelled("CallUpStatus")
public enum CallUpStatus implements Titled {
    CALLED,
    STOOD_DOWN
}
