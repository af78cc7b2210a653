package org.dangjian.market.trade.shelf.proposal;

import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether the caller will be told when the item has a place.
 *
 * @param since absent when not
 */
@Schema(name = "Watch")
public record WatchView(
        UUID itemId, boolean watching, @Nullable Instant since) {}
