package org.dangjian.market.assessment.progress.month;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.job.JobLock;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Holder;
import org.jboss.logging.Logger;

/** The month that runs, written down every night, so that the figures of a district are read and not worked out. */
@ApplicationScoped
public class RunningMonth implements PanacheRepositoryBase<RunningProgress, UUID> {

    private static final Logger LOG = Logger.getLogger(RunningMonth.class);
    private static final Duration DUTY = Duration.ofMinutes(30);
    private static final int PAGE = 200;

    /** Every place of the tree begins with nothing. */
    private static final String EVERYWHERE = "";

    private final ProgressSource source;
    private final JobLock lock;
    private final BusinessDay clock;

    RunningMonth(ProgressSource source, JobLock lock, BusinessDay clock) {
        this.source = source;
        this.lock = lock;
        this.clock = clock;
    }

    @Scheduled(cron = "0 20 1 * * ?", timeZone = "Asia/Shanghai")
    void everyNight() {
        if (lock.acquire("running-month", DUTY)) {
            take();
        }
    }

    /** Writes down how everyone stands today; who is not looked at any more is dropped. */
    public void take() {
        take(EVERYWHERE);
        Instant before = clock.now().minus(DUTY);
        QuarkusTransaction.requiringNew().run(() -> delete("takenAt < ?1", before));
        LOG.info("the month that runs was written down");
    }

    /** Writes down how those at or below {@code path} stand today. */
    public void take(String path) {
        for (Holder.Type audience : List.of(Holder.Type.MEMBER, Holder.Type.ORGANIZATION)) {
            UUID position = null;
            do {
                UUID after = position;
                position = QuarkusTransaction.requiringNew().call(() -> takePage(audience, path, after));
            } while (position != null);
        }
    }

    /** @return the last holder of a page, or {@code null} after the last page */
    private UUID takePage(Holder.Type audience, String path, UUID after) {
        LocalDate today = clock.today();
        List<Progress> page = source.page(audience, path, today, after, PAGE);
        if (page.isEmpty()) {
            return null;
        }
        List<UUID> ids = page.stream().map(progress -> progress.holder().id()).toList();
        delete("holderId in ?1", ids);
        persist(page.stream().map(progress -> new RunningProgress(progress, today, clock.now())));
        return page.size() < PAGE ? null : ids.getLast();
    }

    /** The figures of those at or below {@code path}, as {@link ProgressSums#of(Object[])} reads them. */
    Object[] summary(Holder.Type type, String path) {
        return getEntityManager()
                .createQuery(
                        "select count(s), sum(case when s.mandatoryDone = s.mandatoryOwed then 1 else 0 end),"
                                + " sum(case when s.mandatoryOnPace = s.mandatoryOwed then 1 else 0 end),"
                                + " sum(s.claimed), sum(s.done), sum(s.overdue), sum(s.points),"
                                + " sum(case when s.needsReminder = true then 1 else 0 end), min(s.asOf), min(s.takenAt)"
                                + " from RunningProgress s where s.holderType = :type and (s.homePath like :path"
                                + " or :type = ORGANIZATION and s.reportIns like :inside)",
                        Object[].class)
                .setParameter("type", type)
                .setParameter("path", path + "%")
                .setParameter("inside", "%" + ProgressSnapshot.BETWEEN + path + "%")
                .getSingleResult();
    }
}
