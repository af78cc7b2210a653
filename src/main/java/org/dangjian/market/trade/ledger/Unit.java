package org.dangjian.market.trade.ledger;

/** What is counted: SCORE per calendar year, read by the assessment and never spent; CREDIT, which buys gifts. */
public enum Unit {
    SCORE,
    CREDIT
}
