package org.dangjian.market.people.member.reportin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * Reporting in by oneself.
 *
 * @param communityCode the code of the community or street, as scanned from its sign or typed
 * @param holder the unit an officer reports in for; {@code null} for the member who asks
 */
public record AskToReportIn(
        @NotBlank @Size(max = 32) String communityCode,
        @Valid Holder holder) {
    /** Texts in their normal form: what looks the same is the same. */
    public AskToReportIn {
        communityCode = NormalForm.code(communityCode);
    }
}
