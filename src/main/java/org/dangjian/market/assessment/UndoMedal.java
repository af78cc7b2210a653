package org.dangjian.market.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a handover was recorded by mistake. */
public record UndoMedal(@NotBlank @Size(max = 500) String reason) {}
