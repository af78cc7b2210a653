package org.dangjian.market.governance.whistle;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of an order: sent, taken up or said to be another's, settled; released or cancelled it holds no more. */
@Schema(name = "CaseOrderStatus")
@Labelled("CaseOrderStatus")
public enum OrderStatus implements Titled {
    SENT,
    ACKNOWLEDGED,
    NOT_OURS,
    SETTLED,
    RELEASED,
    CANCELLED;

    /** Whether the department still has it. */
    public boolean isLive() {
        return this != RELEASED && this != CANCELLED;
    }
}
