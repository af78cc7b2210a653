package org.dangjian.market.governance.whistle.course;

import jakarta.validation.constraints.NotBlank;

/** Under which category of the shelf a case becomes a need. */
public record ShelveCase(@NotBlank String category) {}
