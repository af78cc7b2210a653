package org.dangjian.market.shelf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.audit.AuditEntry;
import org.dangjian.market.audit.AuditTrail;
import org.dangjian.market.job.JobLock;
import org.dangjian.market.shared.BusinessDay;
import org.dangjian.market.shared.Caller;
import org.jboss.logging.Logger;

/**
 * Takes items off the shelf the day after their last one. Claims made before stay. Each in a transaction of its own: one
 * that somebody edits meanwhile does not keep the others.
 */
@ApplicationScoped
public class ItemExpiry {

    private static final Logger LOG = Logger.getLogger(ItemExpiry.class);
    private static final int MOST_AT_ONCE = 1000;

    private final ItemRepository items;
    private final Watches watches;
    private final JobLock lock;
    private final AuditTrail audit;
    private final BusinessDay clock;

    ItemExpiry(ItemRepository items, Watches watches, JobLock lock, AuditTrail audit, BusinessDay clock) {
        this.items = items;
        this.watches = watches;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(cron = "0 10 0/1 * * ?", timeZone = "Asia/Shanghai")
    public void closeExpired() {
        if (!lock.acquire("item-expiry", Duration.ofMinutes(10))) {
            return;
        }
        List<UUID> expired = QuarkusTransaction.requiringNew().call(() -> items.expired(clock.today(), MOST_AT_ONCE));
        for (UUID id : expired) {
            try {
                QuarkusTransaction.requiringNew().run(() -> close(id));
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "item %s could not be closed; the next run tries again", id);
            }
        }
    }

    private void close(UUID id) {
        Item item = items.findById(id);
        if (item.status() == ItemStatus.PUBLISHED) {
            item.close("已到截止日期", clock.now());
            watches.gone(id, item.title());
            audit.record(Caller.system(), AuditEntry.of("item.expired", "item", id));
        }
    }
}
