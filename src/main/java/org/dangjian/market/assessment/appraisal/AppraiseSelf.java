package org.dangjian.market.assessment.appraisal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.dangjian.market.assessment.decision.Grade;

/** What a member says of the own year, and the grade they would give themself. */
public record AppraiseSelf(
        @NotNull Grade grade, @NotBlank @Size(max = 2000) String summary) {}
