package org.dangjian.market.platform.http.limit;

import java.util.UUID;

/**
 * Who knocks.
 *
 * @param address the network address, of IPv6 the part that one subscriber has
 * @param accountId of a token that was accepted before; {@code null} as long as nobody knows
 * @param exempt whether no limit is for this address
 */
record Visitor(String address, UUID accountId, boolean exempt) {}
