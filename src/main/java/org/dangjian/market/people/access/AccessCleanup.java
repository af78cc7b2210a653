package org.dangjian.market.people.access;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.dangjian.market.people.access.account.Undos;
import org.dangjian.market.people.access.session.PhoneCodes;
import org.dangjian.market.people.access.session.RefreshTokens;
import org.dangjian.market.people.access.session.Sessions;
import org.dangjian.market.people.access.session.SignInFailures;
import org.dangjian.market.people.access.wechat.WechatTickets;
import org.dangjian.market.platform.job.JobLock;
import org.dangjian.market.platform.shared.BusinessDay;

/**
 * Removes refresh tokens that expired, and forgets attempts to sign in that were made, over a day ago; also words that something
 * should be undone to which no second one came.
 */
@ApplicationScoped
class AccessCleanup {

    private static final Duration KEPT = Duration.ofDays(1);

    private final RefreshTokens refreshTokens;
    private final WechatTickets wechatTickets;
    private final Sessions sessions;
    private final PhoneCodes codes;
    private final SignInFailures failures;
    private final Undos undos;
    private final JobLock lock;
    private final BusinessDay clock;

    AccessCleanup(
            RefreshTokens refreshTokens,
            WechatTickets wechatTickets,
            Sessions sessions,
            PhoneCodes codes,
            SignInFailures failures,
            Undos undos,
            JobLock lock,
            BusinessDay clock) {
        this.refreshTokens = refreshTokens;
        this.wechatTickets = wechatTickets;
        this.sessions = sessions;
        this.codes = codes;
        this.failures = failures;
        this.undos = undos;
        this.lock = lock;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "15m")
    @Transactional
    void removeExpired() {
        if (lock.acquire("access-cleanup", Duration.ofMinutes(30))) {
            forgetOld();
        }
    }

    void forgetOld() {
        Instant before = clock.now().minus(KEPT);
        refreshTokens.forgetExpired(before);
        wechatTickets.forgetExpired(clock.now());
        sessions.forgetExpired(before);
        codes.forgetExpired(before);
        failures.forgetBefore(before);
        undos.forgetLapsed(clock.now());
    }
}
