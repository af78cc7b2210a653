package org.dangjian.market.assessment.scheme;

import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.rules.check.SchemeChange;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a scheme changes against another, in words. */
@Schema(name = "SchemeDiff")
public record SchemeDiffView(UUID schemeId, UUID againstId, List<Change> changes) {

    /** One difference; {@code text} says it in one line. */
    @Schema(name = "SchemeChange")
    public record Change(
            String place,
            String title,
            @Nullable String before,
            @Nullable String after,
            String text) {

        static Change of(SchemeChange change) {
            return new Change(change.place(), change.title(), change.before(), change.after(), change.text());
        }
    }
}
