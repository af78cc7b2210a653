package org.dangjian.market.assessment.progress.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;

/** Yearly plans. */
@ApplicationScoped
class YearPlanRepository implements PanacheRepositoryBase<YearPlan, UUID> {

    Optional<YearPlan> of(Holder holder, int year) {
        return find("holderType = ?1 and holderId = ?2 and year = ?3", holder.type(), holder.id(), year)
                .firstResultOptional();
    }
}
