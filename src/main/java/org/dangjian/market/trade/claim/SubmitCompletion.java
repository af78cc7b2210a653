package org.dangjian.market.trade.claim;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was done.
 *
 * @param servedOn the day of service, Asia/Shanghai; may lie before the claim, never in the future
 * @param minutes how long
 * @param finished hand it in although fewer visits were made than the item asks for
 */
public record SubmitCompletion(
        @NotNull LocalDate servedOn,
        Instant startsAt,
        @Min(1) @Max(1440) Integer minutes,
        @NotBlank @Size(max = 1000) String summary,
        @Size(max = 9) List<@NotNull UUID> evidenceIds,
        Boolean finished) {}
