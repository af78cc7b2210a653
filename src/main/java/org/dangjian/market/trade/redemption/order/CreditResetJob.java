package org.dangjian.market.trade.redemption.order;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.people.access.account.AccountDirectory;
import org.dangjian.market.platform.job.JobLock;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.notice.Notices;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.ledger.CreditReset;

/**
 * In January, lets the credit of the year before expire where a district decided for it, and tells those whose it was. A
 * hundred holders in a transaction: nobody waits long for a balance.
 */
@ApplicationScoped
public class CreditResetJob {

    private static final int CHUNK = 100;

    private final CreditReset reset;
    private final AccountDirectory accounts;
    private final Notices notices;
    private final JobLock lock;
    private final BusinessDay clock;

    CreditResetJob(CreditReset reset, AccountDirectory accounts, Notices notices, JobLock lock, BusinessDay clock) {
        this.reset = reset;
        this.accounts = accounts;
        this.notices = notices;
        this.lock = lock;
        this.clock = clock;
    }

    @Scheduled(cron = "0 25 1 * 1 ?", timeZone = "Asia/Shanghai")
    void atTheBeginningOfAYear() {
        if (lock.acquire("credit-reset", Duration.ofHours(2))) {
            begin(clock.year());
        }
    }

    /** Lets what stands from before this year expire; a second time changes nothing. */
    public void begin(int year) {
        UUID after = new UUID(0, 0);
        List<Holder> chunk;
        do {
            chunk = reset.next(after, CHUNK);
            if (!chunk.isEmpty()) {
                List<Holder> several = chunk;
                QuarkusTransaction.requiringNew().run(() -> tell(reset.begin(year, several), year));
                after = chunk.getLast().id();
            }
        } while (chunk.size() == CHUNK);
    }

    private void tell(List<CreditReset.Expired> expired, int year) {
        Map<Holder, List<UUID>> told =
                accounts.ofAll(expired.stream().map(CreditReset.Expired::holder).toList());
        notices.send(expired.stream()
                .flatMap(one -> told.getOrDefault(one.holder(), List.of()).stream()
                        .map(account -> new Notices.Message(
                                account,
                                NoticeKind.CREDIT,
                                year + " 年起积分重新累计，上年未用的 " + one.points() + " 分已清零；年度评定不受影响。",
                                null)))
                .toList());
    }
}
