package org.dangjian.market.assessment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import org.dangjian.market.trade.ledger.Source;
import org.dangjian.market.trade.ledger.SourceCheck;

/** Points by the terms of an individual plan. */
@ApplicationScoped
class PlanSources extends SourceCheck {

    PlanSources() {
        super(
                Source.Type.INDIVIDUAL_PLAN,
                "exists (select 1 from IndividualPlan p join p.lines l where l.id = e.sourceId)");
    }
}
