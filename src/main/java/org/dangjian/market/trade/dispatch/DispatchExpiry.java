package org.dangjian.market.trade.dispatch;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.job.JobLock;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemStatus;
import org.dangjian.market.trade.shelf.item.Shelf;

/**
 * Ends dispatches the day after their last one, which whoever dispatched is told; and those whose item left the shelf
 * meanwhile, which the holder is told.
 */
@ApplicationScoped
public class DispatchExpiry {

    private static final int MOST_AT_ONCE = 500;

    private final DispatchRepository dispatches;
    private final DispatchAccess access;
    private final DispatchNotices notices;
    private final Shelf shelf;
    private final JobLock lock;
    private final AuditTrail audit;
    private final BusinessDay clock;

    DispatchExpiry(
            DispatchRepository dispatches,
            DispatchAccess access,
            DispatchNotices notices,
            Shelf shelf,
            JobLock lock,
            AuditTrail audit,
            BusinessDay clock) {
        this.dispatches = dispatches;
        this.access = access;
        this.notices = notices;
        this.shelf = shelf;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(cron = "0 30 0/1 * * ?", timeZone = "Asia/Shanghai")
    @Transactional
    public void endUnanswered() {
        if (!lock.acquire("dispatch-expiry", Duration.ofMinutes(10))) {
            return;
        }
        for (Dispatch found : dispatches.pointless(clock.today(), MOST_AT_ONCE)) {
            Dispatch dispatch = dispatches.locked(found);
            if (dispatch.isOpen()) {
                end(dispatch, shelf.get(dispatch.itemId()));
            }
        }
    }

    private void end(Dispatch dispatch, Item item) {
        if (item.status() == ItemStatus.PUBLISHED) {
            dispatch.expire(clock.now());
            notices.answered(dispatch, item);
        } else {
            dispatch.cancel(item.reason(), clock.now());
            notices.cancelled(dispatch, item);
        }
        audit.record(Caller.system(), access.entry("dispatch.ended", dispatch));
    }
}
