package org.dangjian.market.assessment.plan;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.dangjian.market.people.member.MemberLeft;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;

/** Ends what a member who left had applied for and not got yet (一事一议); what was put on record stays with its year. */
@ApplicationScoped
class LeaverPlans {

    private final IndividualPlanRepository plans;
    private final AuditTrail audit;
    private final BusinessDay clock;

    LeaverPlans(IndividualPlanRepository plans, AuditTrail audit, BusinessDay clock) {
        this.plans = plans;
        this.audit = audit;
        this.clock = clock;
    }

    void left(@Observes @Priority(MemberLeft.REST) MemberLeft event) {
        List<IndividualPlan> waiting = plans.list(
                "memberId = ?1 and status in ?2",
                event.memberId(),
                List.of(IndividualPlan.Status.APPLIED, IndividualPlan.Status.DECIDED));
        for (IndividualPlan found : waiting) {
            IndividualPlan plan = plans.locked(found);
            plan.lapse(event.reason(), clock.now());
            audit.record(
                    event.caller(),
                    AuditEntry.of("individual-plan.revoked", "individual-plan", plan.id())
                            .with("memberId", plan.memberId())
                            .with("year", plan.year()));
        }
        plans.flush();
        event.ended("一事一议申请", waiting.size());
    }
}
