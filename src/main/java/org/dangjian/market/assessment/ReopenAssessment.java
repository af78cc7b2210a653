package org.dangjian.market.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a closed year is opened again. */
public record ReopenAssessment(@NotBlank @Size(max = 500) String reason) {}
