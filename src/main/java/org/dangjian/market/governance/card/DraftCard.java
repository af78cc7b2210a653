package org.dangjian.market.governance.card;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * A card to be drafted.
 *
 * @param organizationId the office that presses
 * @param toId the organization that is pressed, of the same district or city
 * @param taskId the task it is about, or {@code null}
 * @param reason what is behind and what is expected
 */
public record DraftCard(
        @NotNull UUID organizationId,
        @NotNull UUID toId,
        UUID taskId,
        @NotBlank @Size(max = 200) String about,
        @NotBlank @Size(max = 1000) String reason,
        @NotNull LocalDate answerBy) {

    public DraftCard {
        about = NormalForm.line(about);
    }
}
