package org.dangjian.market.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A decision. {@code basis} names the document or meeting it rests on. */
public record ApproveResult(
        @NotNull Grade grade, @NotBlank @Size(max = 500) String basis) {}
