package org.dangjian.market.assessment.help;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What was done, and on which day. */
public record AddHelpNote(
        @NotNull LocalDate madeOn,
        @NotBlank @Size(max = 1000) String text) {}
