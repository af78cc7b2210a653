package org.dangjian.market.trade.claim;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * When one side of a claim could meet the other.
 *
 * @param note where, and what to bring
 */
public record ProposeAppointment(
        @NotNull Instant startsAt, @Size(max = 200) String note) {}
