package org.dangjian.market.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The word of a second administrator about the roles that wait.
 *
 * @param reason required unless they are approved
 */
@Schema(name = "ConfirmAccount")
public record ConfirmAccount(
        @NotNull Decision decision, @Size(max = 500) String reason) {

    /** APPROVE lets the roles count; RETURN takes them away, REJECT locks an account that is left with none, too. */
    @Schema(name = "AccountDecision")
    public enum Decision {
        APPROVE,
        RETURN,
        REJECT
    }
}
