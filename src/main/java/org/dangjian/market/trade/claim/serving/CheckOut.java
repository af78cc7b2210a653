package org.dangjian.market.trade.claim.serving;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Departure, now; or one that was forgotten, set by staff.
 *
 * @param at when it was, between the arrival and now; staff only
 * @param reason why it is set afterwards; required with {@code at}
 */
@Schema(name = "CheckOut")
public record CheckOut(Instant at, @Size(max = 500) String reason) {}
