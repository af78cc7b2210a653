package org.dangjian.market.assessment.scheme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A scheme as callers see it.
 *
 * @param version which version of this code and year
 * @param organizationId the office that published it; {@code null} for one that is shipped and holds everywhere
 * @param definition the rules; what the YAML says, as JSON
 * @param revision what the {@code ETag} is made of
 */
@Schema(name = "Scheme")
public record SchemeView(
        UUID id,
        String code,
        String title,
        Audience audience,
        int year,
        int version,
        SchemeVersion.Status status,
        @Nullable UUID organizationId,

        @Schema(type = SchemaType.OBJECT, implementation = Object.class)
        JsonNode definition,

        @JsonIgnore int revision) {

    static SchemeView of(SchemeVersion scheme, JsonNode definition) {
        return new SchemeView(
                scheme.id(),
                scheme.code(),
                scheme.title(),
                scheme.audience(),
                scheme.year(),
                scheme.number(),
                scheme.status(),
                scheme.organizationId(),
                definition,
                scheme.revision());
    }
}
