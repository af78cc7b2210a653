package org.dangjian.market.trade.claim;

import java.util.UUID;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;

/** A claim was made; told in its transaction, before a place is taken. {@code by}: who made it. */
public record ClaimMade(UUID claimId, UUID itemId, Holder holder, Caller by) {}
