package org.dangjian.market.governance.whistle;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** What became of the one extension that a department may ask for. */
@Labelled("ExtensionStatus")
public enum ExtensionStatus implements Titled {
    ASKED,
    GRANTED,
    REFUSED
}
