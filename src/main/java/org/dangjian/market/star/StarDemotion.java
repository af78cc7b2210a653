package org.dangjian.market.star;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.assessment.EventDecided;
import org.dangjian.market.assessment.StarReader;
import org.dangjian.market.assessment.StarReading;
import org.dangjian.market.assessment.rules.Evaluation;
import org.dangjian.market.audit.AuditEntry;
import org.dangjian.market.audit.AuditTrail;
import org.dangjian.market.job.JobLock;
import org.dangjian.market.shared.BusinessDay;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.Holder;
import org.jboss.logging.Logger;

/**
 * 根据分数实时降星 (《构建“1+3”制度体系抓实基层党建工作》三 三是): whose points or events no longer carry the stars loses them at
 * once. What an approved event does is written with it, what a reversal does by the night.
 */
@ApplicationScoped
public class StarDemotion {

    private static final Logger LOG = Logger.getLogger(StarDemotion.class);
    private static final Duration DUTY = Duration.ofMinutes(30);
    private static final int PAGE = 200;

    /** Every place of the tree begins with nothing. */
    private static final String EVERYWHERE = "";

    private final StarReader reader;
    private final StarRepository stars;
    private final StarNotices notices;
    private final AuditTrail audit;
    private final JobLock lock;
    private final BusinessDay clock;

    StarDemotion(
            StarReader reader,
            StarRepository stars,
            StarNotices notices,
            AuditTrail audit,
            JobLock lock,
            BusinessDay clock) {
        this.reader = reader;
        this.stars = stars;
        this.notices = notices;
        this.audit = audit;
        this.lock = lock;
        this.clock = clock;
    }

    /** In the transaction of the decision. */
    void onDecision(@Observes EventDecided decided) {
        Holder holder = decided.holder();
        stars.current(holder, clock.year())
                .ifPresent(current -> reader.of(holder, clock.today()).ifPresent(reading -> lower(reading, current)));
    }

    @Scheduled(cron = "0 40 1 * * ?", timeZone = "Asia/Shanghai")
    void everyNight() {
        if (lock.acquire("star-demotion", DUTY)) {
            int lowered = lowerAt(EVERYWHERE);
            LOG.infof("stars were looked through: %d lowered", lowered);
        }
    }

    /** Looks through everybody at or below {@code path} who has stars this year; tells how many lost some. */
    int lowerAt(String path) {
        int lowered = 0;
        for (Holder.Type audience : List.of(Holder.Type.MEMBER, Holder.Type.ORGANIZATION)) {
            UUID position = null;
            do {
                UUID after = position;
                Looked looked = QuarkusTransaction.requiringNew().call(() -> lowerPage(audience, path, after));
                lowered += looked.lowered();
                position = looked.last();
            } while (position != null);
        }
        return lowered;
    }

    private record Looked(UUID last, int lowered) {}

    private Looked lowerPage(Holder.Type audience, String path, UUID after) {
        StarReader.Readings page = reader.page(audience, path, clock.today(), after, PAGE);
        Map<UUID, Star> current = stars.current(
                page.readings().stream().map(reading -> reading.holder().id()).toList(), clock.year());
        List<Star> lowered = new ArrayList<>();
        for (StarReading reading : page.readings()) {
            Optional.ofNullable(current.get(reading.holder().id()))
                    .flatMap(star -> lower(reading, star))
                    .ifPresent(lowered::add);
        }
        return new Looked(page.last(), lowered.size());
    }

    private Optional<Star> lower(StarReading reading, Star current) {
        Evaluation today = reading.evaluation();
        if (current.level().stars() == 0 || today.notGradedReason() != null) {
            return Optional.empty();
        }
        if (StarLevel.of(reading.rules(), today.band()).stars()
                >= current.level().stars()) {
            return Optional.empty();
        }
        Star lowered = Star.lowered(reading, today, current, clock.now());
        stars.persistAndFlush(lowered);
        notices.tell(List.of(lowered), reading.rules());
        audit.record(
                Caller.system(),
                AuditEntry.of("star.lowered", "star", lowered.id())
                        .in(reading.place().homePath())
                        .with("holderType", lowered.holder().type())
                        .with("holderId", lowered.holder().id())
                        .with("from", current.level().band())
                        .with("to", lowered.level().band()));
        return Optional.of(lowered);
    }
}
