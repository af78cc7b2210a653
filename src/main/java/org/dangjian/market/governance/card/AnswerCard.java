package org.dangjian.market.governance.card;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What was done about it. */
public record AnswerCard(@NotBlank @Size(max = 1000) String text) {}
