package org.dangjian.market.governance.whistle.month;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.platform.job.JobLock;
import org.dangjian.market.platform.shared.BusinessDay;

/**
 * 每月梳理办结情况 (《全县城市基层党建引领基层治理重点任务清单》5: 建立健全调度通报机制，每月对网格排查上报事项办结情况进行梳理): when a month
 * is over its figures are written down once, and read from there ever after.
 */
@ApplicationScoped
public class MonthlyCases {

    private static final Duration DUTY = Duration.ofMinutes(10);

    private final MonthRepository months;
    private final JobLock lock;
    private final BusinessDay clock;

    MonthlyCases(MonthRepository months, JobLock lock, BusinessDay clock) {
        this.months = months;
        this.lock = lock;
        this.clock = clock;
    }

    /** Every night, so that a month is taken soon even when the service slept on its first day. */
    @Scheduled(cron = "0 40 0 * * ?", timeZone = "Asia/Shanghai")
    void takeLastMonth() {
        if (lock.acquire("case-months", DUTY)) {
            take(YearMonth.from(clock.today()).minusMonths(1));
        }
    }

    /** Takes a month that is over, unless it was taken; as of its last day, as far as it is known now. */
    public void take(YearMonth month) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (!months.isTaken(month)) {
                months.take(month, merged(months.count(month, "", null, clock.now())), clock.now());
            }
        });
    }

    /** One row for each place and each department there. */
    private static List<MonthRow> merged(List<MonthRow> rows) {
        Map<List<Object>, MonthRow> merged = new LinkedHashMap<>();
        for (MonthRow row : rows) {
            List<Object> key = new ArrayList<>();
            key.add(row.placeId());
            key.add(row.departmentId());
            merged.merge(
                    key,
                    row,
                    (one, other) -> new MonthRow(
                            one.placeId(),
                            one.path(),
                            one.departmentId(),
                            one.figures().plus(other.figures())));
        }
        return List.copyOf(merged.values());
    }
}
