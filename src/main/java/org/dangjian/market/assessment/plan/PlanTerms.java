package org.dangjian.market.assessment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.claim.PersonalTerms;

/** The lines of plans on record are the terms on which their members do the items. */
@ApplicationScoped
class PlanTerms implements PersonalTerms {

    private final IndividualPlanRepository plans;

    PlanTerms(IndividualPlanRepository plans) {
        this.plans = plans;
    }

    @Override
    public Map<Holder, Terms> of(UUID itemId, int year, Collection<Holder> holders) {
        List<UUID> members = holders.stream()
                .filter(holder -> holder.type() == Holder.Type.MEMBER)
                .map(Holder::id)
                .toList();
        Map<Holder, Terms> terms = new HashMap<>();
        if (!members.isEmpty()) {
            for (IndividualPlan plan : plans.recordedWith(itemId, year, members)) {
                plan.lines().stream()
                        .filter(line -> line.itemId().equals(itemId))
                        .forEach(line -> terms.put(Holder.member(plan.memberId()), line.terms()));
            }
        }
        return terms;
    }
}
