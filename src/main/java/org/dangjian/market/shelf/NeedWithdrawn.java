package org.dangjian.market.shelf;

import java.util.UUID;
import org.dangjian.market.shared.Caller;

/**
 * Who asked for something needs it no longer; told in the transaction that takes the item down, before it does. Who keeps the
 * claims ends them, or refuses with a problem when somebody has served already.
 *
 * @param reason told to the claimants, not shown on the shelf
 */
public record NeedWithdrawn(UUID itemId, String title, String reason, Caller by) {}
