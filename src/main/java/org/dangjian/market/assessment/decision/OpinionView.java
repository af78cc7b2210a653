package org.dangjian.market.assessment.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A recorded opinion; the minutes only for those responsible, not for the person judged. */
@Schema(name = "Opinion")
public record OpinionView(
        String meeting,
        LocalDate heldOn,
        int due,
        int present,
        int agreed,
        Grade grade,
        String gradeTitle,
        @Nullable String minutes,
        UUID recordedBy,
        Instant recordedAt) {

    public static OpinionView of(Opinion opinion, boolean withMinutes) {
        return new OpinionView(
                opinion.meeting(),
                opinion.heldOn(),
                opinion.due(),
                opinion.present(),
                opinion.agreed(),
                opinion.grade(),
                opinion.grade().title(),
                withMinutes ? opinion.minutes() : null,
                opinion.recordedBy(),
                opinion.recordedAt());
    }
}
