package org.dangjian.market.assessment.objection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is said against a result.
 *
 * @param evidenceIds pictures the caller uploaded before
 * @param onBehalfOf the member who objects, where staff write it down for them
 * @param receivedOn the day it was handed in on paper, where staff write it down; today when left out
 */
public record FileObjection(
        @NotBlank @Size(max = 1000) String reason,
        @Size(max = 9) List<@NotNull UUID> evidenceIds,
        UUID onBehalfOf,
        LocalDate receivedOn) {}
