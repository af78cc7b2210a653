package org.dangjian.market.governance.card;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** DRAFT → ISSUED, signed by a second person → ANSWERED → CLOSED, or ISSUED again; WITHDRAWN before it was answered. */
@Labelled("CardStatus")
public enum CardStatus implements Titled {
    DRAFT,
    ISSUED,
    ANSWERED,
    CLOSED,
    WITHDRAWN
}
