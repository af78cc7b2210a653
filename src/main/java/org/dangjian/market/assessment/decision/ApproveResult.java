package org.dangjian.market.assessment.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A decision.
 *
 * @param basis the document or meeting it rests on
 * @param reason why it is another grade than suggested; needed then
 */
public record ApproveResult(
        @NotNull Grade grade,
        @NotBlank @Size(max = 500) String basis,
        @Size(max = 500) String reason) {}
