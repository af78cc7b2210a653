package org.dangjian.market.assessment.star;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.scheme.RuleTerms;
import org.dangjian.market.platform.shared.Holder;

/**
 * Whose stars are listed.
 *
 * @param audience MEMBER or ORGANIZATION, {@code null} for members
 * @param quarter what was confirmed at the end of this quarter; {@code null} for what holds
 * @param band only this star level, or {@code null}
 */
public record StarFilter(
        @QueryParam("audience") Audience audience,
        @QueryParam("quarter") @Min(1) @Max(4) Integer quarter,
        @QueryParam("band") @Size(max = 64) String band) {

    Holder.Type type() {
        return audience == null ? Holder.Type.MEMBER : RuleTerms.holders(audience);
    }
}
