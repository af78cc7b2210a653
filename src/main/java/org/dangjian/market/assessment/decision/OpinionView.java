package org.dangjian.market.assessment.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A recorded opinion; the minutes only for those responsible, not for the person judged. */
@Schema(name = "Opinion")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpinionView(
        String meeting,
        LocalDate heldOn,
        int due,
        int present,
        int agreed,
        Grade grade,
        String gradeTitle,
        String minutes,
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
