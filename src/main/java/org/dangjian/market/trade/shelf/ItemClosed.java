package org.dangjian.market.trade.shelf;

import java.util.UUID;

/** An item was taken off the shelf; those with live claims are to be told. */
public record ItemClosed(UUID itemId, String title, String reason) {}
