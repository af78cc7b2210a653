package org.dangjian.market.access;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.dangjian.market.job.JobLock;
import org.dangjian.market.shared.BusinessDay;

/** Removes refresh tokens that expired over a day ago. */
@ApplicationScoped
class AccessCleanup {

    private final RefreshTokens refreshTokens;
    private final WechatTickets wechatTickets;
    private final JobLock lock;
    private final BusinessDay clock;

    AccessCleanup(RefreshTokens refreshTokens, WechatTickets wechatTickets, JobLock lock, BusinessDay clock) {
        this.refreshTokens = refreshTokens;
        this.wechatTickets = wechatTickets;
        this.lock = lock;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "15m")
    @Transactional
    void removeExpired() {
        if (lock.acquire("access-cleanup", Duration.ofMinutes(30))) {
            refreshTokens.forgetExpired(clock.now().minus(Duration.ofDays(1)));
            wechatTickets.forgetExpired(clock.now());
        }
    }
}
