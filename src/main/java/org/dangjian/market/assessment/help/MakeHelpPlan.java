package org.dangjian.market.assessment.help;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How a member is helped.
 *
 * @param helperId the member who helps
 * @param checkOn when it is looked at again, within a year of the approval; a year after it when left out
 */
public record MakeHelpPlan(
        @NotNull UUID helperId, @NotBlank @Size(max = 1000) String measures, LocalDate checkOn) {}
