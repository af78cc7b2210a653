package org.dangjian.market.assessment.use;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A medal as it was handed over. */
@Schema(name = "Medal")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MedalView(LocalDate handedOn, String place, String note, Instant recordedAt) {

    static MedalView of(MedalEntry entry) {
        return new MedalView(entry.handedOn(), entry.place(), entry.note(), entry.recordedAt());
    }
}
