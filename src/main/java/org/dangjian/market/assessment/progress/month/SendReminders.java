package org.dangjian.market.assessment.progress.month;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.scheme.RuleTerms;
import org.dangjian.market.platform.shared.Holder;

/**
 * Whom to remind this month.
 *
 * @param audience MEMBER or ORGANIZATION, {@code null} for members
 */
public record SendReminders(@NotNull UUID organizationId, Audience audience) {

    Holder.Type type() {
        return audience == null ? Holder.Type.MEMBER : RuleTerms.holders(audience);
    }
}
