package org.dangjian.market.assessment.help;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What was found when the member was looked at again. */
public record CheckHelpPlan(
        @NotNull HelpPlan.Effect outcome,
        @NotNull LocalDate checkedOn,
        @NotBlank @Size(max = 1000) String remark) {}
