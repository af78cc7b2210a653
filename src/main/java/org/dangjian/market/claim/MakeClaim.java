package org.dangjian.market.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.shared.Holder;

/** A claim; a unit names which of its members take part. */
public record MakeClaim(
        @NotNull @Valid Holder holder, @Size(max = 200) Set<@NotNull UUID> participants) {}
