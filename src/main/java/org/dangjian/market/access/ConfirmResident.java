package org.dangjian.market.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a resident who signed up lives here.
 *
 * @param reason required to reject, which locks the account
 */
@Schema(name = "ConfirmResident")
public record ConfirmResident(
        @NotNull Decision decision, @Size(max = 500) String reason) {

    /** APPROVE or REJECT; there is nothing to send back. */
    @Schema(name = "ResidentDecision")
    public enum Decision {
        APPROVE,
        REJECT
    }
}
