package org.dangjian.market.trade.claim.verification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.job.JobLock;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.trade.claim.Claim;
import org.dangjian.market.trade.claim.ClaimAudit;
import org.dangjian.market.trade.claim.ClaimRepository;
import org.dangjian.market.trade.claim.ClaimStatus;
import org.dangjian.market.trade.claim.Deed;
import org.dangjian.market.trade.claim.serving.ClaimNotices;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.item.Shelf;
import org.jboss.logging.Logger;

/**
 * Ends claims nobody handed in within thirty days after the item's last day: time enough for paper to arrive. Each in a
 * transaction of its own: many at once would hold the places of one item while they wait for the next claim.
 */
@ApplicationScoped
public class ClaimExpiry {

    private static final Logger LOG = Logger.getLogger(ClaimExpiry.class);
    private static final int DAYS_OF_GRACE = 30;
    private static final int MOST_AT_ONCE = 500;

    private final ClaimRepository claims;
    private final ClaimNotices notices;
    private final Shelf shelf;
    private final JobLock lock;
    private final ClaimAudit audit;
    private final BusinessDay clock;

    ClaimExpiry(
            ClaimRepository claims,
            ClaimNotices notices,
            Shelf shelf,
            JobLock lock,
            ClaimAudit audit,
            BusinessDay clock) {
        this.claims = claims;
        this.notices = notices;
        this.shelf = shelf;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(cron = "0 20 0/1 * * ?", timeZone = "Asia/Shanghai")
    public void expireOverdue() {
        if (!lock.acquire("claim-expiry", Duration.ofMinutes(10))) {
            return;
        }
        List<UUID> overdue = QuarkusTransaction.requiringNew()
                .call(() -> claims.overdue(clock.today().minusDays(DAYS_OF_GRACE), MOST_AT_ONCE).stream()
                        .map(Claim::id)
                        .toList());
        for (UUID id : overdue) {
            try {
                QuarkusTransaction.requiringNew().run(() -> expire(claims.findById(id)));
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "claim %s could not be ended; the next run tries again", id);
            }
        }
    }

    private void expire(Claim claim) {
        claims.locked(claim);
        if (ClaimStatus.OPEN.contains(claim.status())) {
            claim.end(ClaimStatus.EXPIRED, "项目已截止", new Deed(null, false, clock.now()));
            Item item = shelf.get(claim.itemId());
            notices.expired(claim, item);
            String path = shelf.pathOf(item);
            audit.record(Caller.system(), "claim.expired", claim, null, path, null);
            shelf.freePlace(claim.itemId(), claim.period());
        }
    }
}
