package org.dangjian.market.trade.shelf.item;

import jakarta.validation.constraints.Size;

/** Why an item is taken down; may be left out only while nobody has claimed it. */
public record CloseItem(@Size(max = 500) String reason) {}
