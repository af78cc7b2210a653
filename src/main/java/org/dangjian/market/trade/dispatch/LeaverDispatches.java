package org.dangjian.market.trade.dispatch;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.dangjian.market.people.member.MemberLeft;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Holder;

/** Takes back what was offered to a member who left. */
@ApplicationScoped
class LeaverDispatches {

    private static final int MOST = 1_000;

    private final DispatchRepository dispatches;
    private final DispatchAccess access;
    private final AuditTrail audit;
    private final BusinessDay clock;

    LeaverDispatches(DispatchRepository dispatches, DispatchAccess access, AuditTrail audit, BusinessDay clock) {
        this.dispatches = dispatches;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    void left(@Observes @Priority(MemberLeft.REST) MemberLeft event) {
        List<Dispatch> open = dispatches
                .find(
                        "holderType = ?1 and holderId = ?2 and status = ?3 order by id",
                        Holder.Type.MEMBER,
                        event.memberId(),
                        DispatchStatus.OPEN)
                .range(0, MOST - 1)
                .list();
        for (Dispatch found : open) {
            Dispatch dispatch = dispatches.locked(found);
            dispatch.cancel(event.reason(), clock.now());
            audit.record(event.caller(), access.entry("dispatch.ended", dispatch));
        }
        dispatches.flush();
        event.ended("派单", open.size());
    }
}
