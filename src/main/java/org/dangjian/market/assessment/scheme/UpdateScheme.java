package org.dangjian.market.assessment.scheme;

import jakarta.validation.constraints.NotNull;
import java.util.Map;

/** Other rules for a draft; code, audience and year cannot change. */
public record UpdateScheme(@NotNull Map<String, Object> definition) {}
