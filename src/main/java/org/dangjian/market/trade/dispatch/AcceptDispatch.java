package org.dangjian.market.trade.dispatch;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.trade.shelf.Period;

/** What an ordinary claim may say too: the members of a unit who take part, the month or quarter of an offer. */
public record AcceptDispatch(
        @Size(max = 200) Set<@NotNull UUID> participants,

        @Pattern(regexp = Period.FORMAT, message = "{period.format}")
        String period) {}
