package org.dangjian.market.assessment.progress.month;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.job.JobLock;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Holder;
import org.jboss.logging.Logger;

/**
 * 每月调度: when a month is over, how everyone stood at its end is written down once, and read from there ever after. A run
 * that was cut off goes on with those who are not written yet.
 */
@ApplicationScoped
public class MonthlyReview {

    private static final Logger LOG = Logger.getLogger(MonthlyReview.class);
    private static final Duration DUTY = Duration.ofMinutes(10);
    private static final int PAGE = 200;

    /** Every place of the tree begins with nothing. */
    private static final String EVERYWHERE = "";

    private final ProgressRepository snapshots;
    private final ProgressSource source;
    private final ProgressTexts texts;
    private final JobLock lock;
    private final BusinessDay clock;

    MonthlyReview(
            ProgressRepository snapshots, ProgressSource source, ProgressTexts texts, JobLock lock, BusinessDay clock) {
        this.snapshots = snapshots;
        this.source = source;
        this.texts = texts;
        this.lock = lock;
        this.clock = clock;
    }

    /** Every night, so that a month is taken soon even when the service slept on its first day. */
    @Scheduled(cron = "0 10 1 * * ?", timeZone = "Asia/Shanghai")
    void takeLastMonth() {
        YearMonth last = YearMonth.from(clock.today()).minusMonths(1);
        if (lock.acquire("monthly-review", DUTY)) {
            take(last);
        }
    }

    /** Takes a month that is over, unless it was taken; as of its last day, as far as it is known now. */
    public void take(YearMonth month) {
        if (QuarkusTransaction.requiringNew().call(() -> snapshots.isTaken(month))) {
            return;
        }
        int written = 0;
        for (Holder.Type audience : List.of(Holder.Type.MEMBER, Holder.Type.ORGANIZATION)) {
            UUID position = null;
            do {
                UUID after = position;
                Reached reached = QuarkusTransaction.requiringNew().call(() -> takePage(month, audience, after));
                position = reached.last();
                written += reached.written();
            } while (position != null);
        }
        QuarkusTransaction.requiringNew().run(() -> snapshots.markTaken(month, clock.now()));
        LOG.infof("month %s was taken: %d holders", month, written);
    }

    /** @param last the last holder of a page, or {@code null} after the last page */
    private record Reached(UUID last, int written) {}

    private Reached takePage(YearMonth month, Holder.Type audience, UUID after) {
        List<Progress> page = source.page(audience, EVERYWHERE, month.atEndOfMonth(), after, PAGE);
        List<UUID> ids = page.stream().map(progress -> progress.holder().id()).toList();
        Set<UUID> taken = ids.isEmpty() ? Set.of() : snapshots.taken(month, audience, ids);
        List<ProgressSnapshot> rows = page.stream()
                .filter(progress -> !taken.contains(progress.holder().id()))
                .map(progress -> new ProgressSnapshot(
                        month.getYear(), month.getMonthValue(), progress, texts.write(progress), clock.now()))
                .toList();
        snapshots.persist(rows);
        return new Reached(page.size() < PAGE ? null : ids.getLast(), rows.size());
    }
}
