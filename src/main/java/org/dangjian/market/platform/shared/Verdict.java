package org.dangjian.market.platform.shared;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a second person decides.
 *
 * @param reason required for anything but an approval, unless said otherwise
 */
public record Verdict(
        @NotNull Decision decision, @Size(max = 500) String reason) {

    /** {@link Decision#approvesElse}. */
    public boolean approvesElse(Decision other) {
        return decision.approvesElse(other);
    }
}
