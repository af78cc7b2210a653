package org.dangjian.market.governance.card;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A task that is behind, as an event of the scheme.
 *
 * @param ofStars whether it bears on the stars and not on the yearly evaluation
 * @param code of an event of the scheme in force for the lead
 */
public record ProposeEvent(
        @NotNull Boolean ofStars, @NotBlank @Size(max = 64) String code) {}
