package org.dangjian.market.trade.shelf.item;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.job.JobLock;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.trade.shelf.Claimers;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemStatus;
import org.jboss.logging.Logger;

/**
 * Takes items off the shelf the day after their last one. Claims made before stay. Each in a transaction of its own: one
 * that somebody edits meanwhile does not keep the others.
 */
@ApplicationScoped
public class ItemExpiry {

    private static final Logger LOG = Logger.getLogger(ItemExpiry.class);
    private static final int MOST_AT_ONCE = 1000;
    private static final Duration KEPT_AT_HAND = Duration.ofDays(90);

    private final ItemRepository items;
    private final Watches watches;
    private final Claimers claimers;
    private final JobLock lock;
    private final AuditTrail audit;
    private final BusinessDay clock;

    ItemExpiry(
            ItemRepository items,
            Watches watches,
            Claimers claimers,
            JobLock lock,
            AuditTrail audit,
            BusinessDay clock) {
        this.items = items;
        this.watches = watches;
        this.claimers = claimers;
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

    /** Puts away what has been off the shelf for a quarter and belongs to a year that is over, once nobody works on it. */
    @Scheduled(cron = "0 50 2 * * ?", timeZone = "Asia/Shanghai")
    public void archiveOld() {
        if (!lock.acquire("item-archive", Duration.ofMinutes(30))) {
            return;
        }
        List<UUID> old = QuarkusTransaction.requiringNew()
                .call(() -> items.old(clock.year(), clock.now().minus(KEPT_AT_HAND), MOST_AT_ONCE));
        for (UUID id : old) {
            try {
                QuarkusTransaction.requiringNew().run(() -> archive(id));
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "item %s could not be archived; the next run tries again", id);
            }
        }
    }

    private void archive(UUID id) {
        Item item = items.findById(id);
        if (item.status() == ItemStatus.CLOSED && !claimers.isServed(id)) {
            item.archive();
            audit.record(Caller.system(), AuditEntry.of("item.archived", "item", id));
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
