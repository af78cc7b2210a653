package org.dangjian.market.assessment.scheme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A draft to be made: either from a definition or as a copy of a scheme the caller can read.
 *
 * @param definition the rules, the YAML of a scheme as JSON
 * @param copyOf the scheme to copy
 * @param year the calendar year it is for; may be left out when the definition names it
 * @param organizationId the office it is for; may be left out by those who administer exactly one
 */
public record CreateScheme(
        @Schema(description = "考核方案的内容") Map<String, Object> definition,
        UUID copyOf,
        @Min(2000) @Max(2200) Integer year,
        UUID organizationId) {}
