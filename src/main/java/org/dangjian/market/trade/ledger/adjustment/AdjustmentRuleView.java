package org.dangjian.market.trade.ledger.adjustment;

import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry of a catalogue of rewards and deductions.
 *
 * @param points whole points each time
 * @param yearlyCap the most one holder can get or lose by it in a year, in points
 * @param closed whether it is out of the catalogue
 */
@Schema(name = "AdjustmentRule")
public record AdjustmentRuleView(
        UUID id,
        UUID organizationId,
        Holder.Type audience,
        Adjustment.Kind kind,
        String title,
        int points,
        int yearlyCap,
        boolean closed) {

    static AdjustmentRuleView of(AdjustmentRule rule) {
        return new AdjustmentRuleView(
                rule.id(),
                rule.organizationId(),
                rule.audience(),
                rule.kind(),
                rule.title(),
                rule.points(),
                rule.yearlyCap(),
                rule.isClosed());
    }
}
