package org.dangjian.market.assessment.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.dangjian.market.platform.shared.Holder;

/**
 * An event to be recorded.
 *
 * @param ofStars whether it bears on the stars (创星晋级) and not on the yearly evaluation
 * @param code code of an event of the scheme in force for the holder
 * @param basis the document it rests on, with its date; seen by the person and by those who decide
 */
public record RecordEvent(
        @NotNull @Valid Holder holder,
        @NotNull Boolean ofStars,
        @NotBlank @Size(max = 64) String code,
        @NotBlank @Size(max = 500) String basis,
        @NotNull LocalDate occurredOn) {}
