package org.dangjian.market.assessment.use;

import java.time.Instant;
import java.time.LocalDate;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A medal as it was handed over. */
@Schema(name = "Medal")
public record MedalView(
        LocalDate handedOn,
        @Nullable String place,
        @Nullable String note,
        Instant recordedAt) {

    static MedalView of(MedalEntry entry) {
        return new MedalView(entry.handedOn(), entry.place(), entry.note(), entry.recordedAt());
    }
}
