package org.dangjian.market.trade.shelf;

/** Who asked for it. */
public enum Origin {
    RESIDENT,
    MEMBER,
    COMMUNITY,
    STREET
}
