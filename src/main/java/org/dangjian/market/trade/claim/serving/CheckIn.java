package org.dangjian.market.trade.claim.serving;

import jakarta.validation.constraints.Pattern;
import org.dangjian.market.platform.shared.NormalForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Arrival.
 *
 * @param code the six digits shown at the place; whoever checks somebody else in by hand needs none
 */
@Schema(name = "CheckIn")
public record CheckIn(@Pattern(regexp = "\\d{6}") String code) {
    /** Texts in their normal form: what looks the same is the same. */
    public CheckIn {
        code = NormalForm.code(code);
    }
}
