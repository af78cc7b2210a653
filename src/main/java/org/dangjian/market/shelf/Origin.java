package org.dangjian.market.shelf;

/** Who asked for it. */
public enum Origin {
    RESIDENT,
    MEMBER,
    COMMUNITY,
    STREET
}
