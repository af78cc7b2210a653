package org.dangjian.market.trade.redemption.order;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.dangjian.market.platform.job.JobLock;
import org.jboss.logging.Logger;

/**
 * Ends orders nobody fetched in time. Each in a transaction of its own: many at once would hold the stock of one gift
 * while they wait for the credit of the next member.
 */
@ApplicationScoped
public class RedemptionExpiry {

    private static final Logger LOG = Logger.getLogger(RedemptionExpiry.class);
    private static final int MOST_AT_ONCE = 500;

    private final RedemptionService redemptions;
    private final JobLock lock;

    RedemptionExpiry(RedemptionService redemptions, JobLock lock) {
        this.redemptions = redemptions;
        this.lock = lock;
    }

    @Scheduled(cron = "0 40 0/1 * * ?", timeZone = "Asia/Shanghai")
    public void expireOverdue() {
        if (!lock.acquire("redemption-expiry", Duration.ofMinutes(10))) {
            return;
        }
        for (UUID id : redemptions.overdue(MOST_AT_ONCE)) {
            try {
                redemptions.expire(id);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "order %s could not be ended; the next run tries again", id);
            }
        }
    }
}
