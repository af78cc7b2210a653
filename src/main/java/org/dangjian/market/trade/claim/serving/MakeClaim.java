package org.dangjian.market.trade.claim.serving;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.shelf.Period;

/**
 * A claim.
 *
 * @param participants the members of a claiming unit who take part
 * @param period the month ({@code 2026-11}) or quarter ({@code 2026-Q4}) of an offer whose places come anew; the present
 *     one when absent
 */
public record MakeClaim(
        @NotNull @Valid Holder holder,
        @Size(max = 200) Set<@NotNull UUID> participants,

        @Pattern(regexp = Period.FORMAT, message = "{period.format}")
        String period) {}
