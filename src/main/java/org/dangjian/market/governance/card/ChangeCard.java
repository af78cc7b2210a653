package org.dangjian.market.governance.card;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.dangjian.market.platform.shared.NormalForm;

/** A draft said anew: whoever changes it drafts it, and another signs. */
public record ChangeCard(
        @NotBlank @Size(max = 200) String about,
        @NotBlank @Size(max = 1000) String reason,
        @NotNull LocalDate answerBy) {

    public ChangeCard {
        about = NormalForm.line(about);
    }
}
