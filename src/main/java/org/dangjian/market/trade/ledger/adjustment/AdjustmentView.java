package org.dangjian.market.trade.ledger.adjustment;

import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reward or deduction; the basis of a deduction only for the person and those who decide.
 *
 * @param ruleId the entry of the catalogue it goes by; absent for what no entry speaks of
 * @param ruleTitle what that entry is called; of a deduction only for the person and those who decide
 */
@Schema(name = "Adjustment")
public record AdjustmentView(
        UUID id,
        Holder holder,
        String holderName,
        Adjustment.Kind kind,
        int points,
        @Nullable UUID ruleId,
        @Nullable String ruleTitle,
        @Nullable String basis,
        LocalDate occurredOn,
        Adjustment.Status status,
        UUID proposedBy,
        @Nullable UUID reviewedBy,
        @Nullable String reason,
        int version)
        implements IfMatch.Versioned {

    static AdjustmentView of(Adjustment adjustment, AdjustmentRule rule, String holderName, boolean openly) {
        boolean confidential = adjustment.kind().takes() && !openly;
        return new AdjustmentView(
                adjustment.id(),
                adjustment.holder(),
                holderName,
                adjustment.kind(),
                adjustment.points(),
                rule == null || confidential ? null : rule.id(),
                rule == null || confidential ? null : rule.title(),
                confidential ? null : adjustment.basis(),
                adjustment.occurredOn(),
                adjustment.status(),
                adjustment.proposedBy(),
                adjustment.reviewedBy(),
                confidential ? null : adjustment.reason(),
                adjustment.version());
    }
}
