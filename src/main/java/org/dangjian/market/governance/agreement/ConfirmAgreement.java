package org.dangjian.market.governance.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.dangjian.market.platform.shared.NormalForm;

/** When and by whom an agreement was signed. */
public record ConfirmAgreement(
        @NotNull LocalDate signedOn,
        @NotBlank @Size(max = 200) String signers) {

    public ConfirmAgreement {
        signers = NormalForm.line(signers);
    }
}
