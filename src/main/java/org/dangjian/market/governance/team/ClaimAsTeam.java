package org.dangjian.market.governance.team;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.shelf.Period;

/**
 * A team takes an item on.
 *
 * @param serving who of the team serves; absent: all of it
 * @param period the month or quarter, as with an ordinary claim
 */
public record ClaimAsTeam(
        @NotNull UUID itemId,
        @Size(max = 200) List<@NotNull @Valid Holder> serving,

        @Pattern(regexp = Period.FORMAT, message = "{period.format}")
        String period) {}
