package org.dangjian.market.trade.ledger;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** What is counted: SCORE per calendar year, read by the assessment and never spent; CREDIT, which buys gifts. */
@Labelled("Unit")
public enum Unit implements Titled {
    SCORE,
    CREDIT
}
