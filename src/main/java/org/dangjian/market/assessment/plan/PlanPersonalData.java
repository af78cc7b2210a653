package org.dangjian.market.assessment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.platform.person.KeptRecords;
import org.dangjian.market.platform.person.PersonalData;

/** What was agreed for a member alone (一事一议). */
@ApplicationScoped
class PlanPersonalData implements PersonalData {

    @Override
    public List<KeptRecords> kept() {
        return List.of(new KeptRecords("individualPlans", "一事一议", """
                        select id, plan_year, status, basis, meeting, decided_on, reason, applied_at, revoked_at
                        from individual_plan where member_id in (:members)""").texts("basis", "reason"));
    }

    @Override
    public List<String> erasing() {
        return List.of("""
                        update individual_plan set basis = :erasedText, reason = case when reason is null then null else :erasedText end
                        where member_id in (:members)""");
    }
}
