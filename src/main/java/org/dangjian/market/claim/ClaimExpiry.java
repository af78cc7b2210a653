package org.dangjian.market.claim;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.dangjian.market.job.JobLock;
import org.dangjian.market.shared.BusinessDay;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shelf.Shelf;

/** Ends claims nobody handed in within thirty days after the item's last day: time enough for paper to arrive. */
@ApplicationScoped
public class ClaimExpiry {

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
    @Transactional
    public void expireOverdue() {
        if (!lock.acquire("claim-expiry", Duration.ofMinutes(10))) {
            return;
        }
        for (Claim claim : claims.overdue(clock.today().minusDays(DAYS_OF_GRACE), MOST_AT_ONCE)) {
            claims.locked(claim);
            if (ClaimStatus.OPEN.contains(claim.status())) {
                claim.end(ClaimStatus.EXPIRED, "项目已截止", new Deed(null, false, clock.now()));
                notices.tell(claim.holder(), "一项认领已过期，名额已收回。", claim.id());
                String path = shelf.pathOf(shelf.get(claim.itemId()));
                audit.record(Caller.system(), "claim.expired", claim, null, path, null);
                shelf.freePlace(claim.itemId(), claim.period());
            }
        }
    }
}
