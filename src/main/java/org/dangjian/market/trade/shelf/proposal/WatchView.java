package org.dangjian.market.trade.shelf.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether the caller will be told when the item has a place.
 *
 * @param since absent when not
 */
@Schema(name = "Watch")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WatchView(UUID itemId, boolean watching, Instant since) {}
