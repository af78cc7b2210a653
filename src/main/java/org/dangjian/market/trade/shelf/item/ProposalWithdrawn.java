package org.dangjian.market.trade.shelf.item;

import java.util.UUID;
import org.dangjian.market.platform.shared.Caller;

/**
 * Who asked for something needs it no longer, or who offered it can give it no longer; told in the transaction that takes
 * the item down, before it does. Who keeps the claims ends those nobody has served yet. Of a need that was served already it
 * refuses with a problem; of an offer what was served stands.
 *
 * @param reason told to the claimants, not shown on the shelf
 */
public record ProposalWithdrawn(UUID itemId, String reason, Caller by) {}
