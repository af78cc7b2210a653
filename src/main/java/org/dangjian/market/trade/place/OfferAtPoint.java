package org.dangjian.market.trade.place;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** All items of the shelf that are offered at a point; what is left out is offered there no more. */
public record OfferAtPoint(@NotNull @Size(max = 200) List<@NotNull UUID> items) {}
