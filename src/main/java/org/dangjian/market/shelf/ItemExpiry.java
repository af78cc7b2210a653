package org.dangjian.market.shelf;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.dangjian.market.audit.AuditEntry;
import org.dangjian.market.audit.AuditTrail;
import org.dangjian.market.job.JobLock;
import org.dangjian.market.shared.BusinessDay;
import org.dangjian.market.shared.Caller;

/** Takes items off the shelf the day after their last one. Claims made before stay. */
@ApplicationScoped
public class ItemExpiry {

    private static final int MOST_AT_ONCE = 1000;

    private final ItemRepository items;
    private final JobLock lock;
    private final AuditTrail audit;
    private final BusinessDay clock;

    ItemExpiry(ItemRepository items, JobLock lock, AuditTrail audit, BusinessDay clock) {
        this.items = items;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(cron = "0 10 0/1 * * ?", timeZone = "Asia/Shanghai")
    @Transactional
    public void closeExpired() {
        if (!lock.acquire("item-expiry", Duration.ofMinutes(10))) {
            return;
        }
        for (var id : items.expired(clock.today(), MOST_AT_ONCE)) {
            items.findById(id).close("已到截止日期", clock.now());
            audit.record(Caller.system(), AuditEntry.of("item.expired", "item", id));
        }
    }
}
