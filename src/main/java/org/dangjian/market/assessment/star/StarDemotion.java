package org.dangjian.market.assessment.star;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.assessment.event.EventDecided;
import org.dangjian.market.assessment.facts.StarReader;
import org.dangjian.market.assessment.facts.StarReading;
import org.dangjian.market.assessment.rules.Evaluation;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.job.JobLock;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.jboss.logging.Logger;

/**
 * 根据分数实时降星 (《构建“1+3”制度体系抓实基层党建工作》三 三是): whose points or events no longer carry the stars loses them at
 * once. What an approved event does is written with it, what a reversal does by the night. Stars are measured by the lines of
 * the quarter in which they were confirmed: that a new quarter begins takes nothing from anybody. Whose event is taken back
 * has the stars back at once.
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
                .ifPresent(current -> reader.of(holder, clock.today()).ifPresent(reading -> {
                    Integer quarter = stars.confirmedQuarters(Set.of(holder.id()), clock.year())
                            .get(holder.id());
                    if (decided.takenBack()) {
                        restore(reading, current, quarter);
                    } else {
                        lower(reading, current, quarter);
                    }
                }));
    }

    /** What was given, or what its quarter gives without the event; never more than what today carries. */
    private void restore(StarReading reading, Star current, Integer quarter) {
        Evaluation today = reading.evaluationFor(quarter == null ? Quarters.over(clock.today()) : quarter);
        if (today.notGradedReason() != null) {
            return;
        }
        StarLevel wanted = stars.history(reading.holder(), clock.year()).reversed().stream()
                .filter(Star::isGiven)
                .findFirst()
                .map(Star::level)
                .orElseGet(current::level);
        if (quarter != null) {
            wanted = higher(
                    wanted,
                    StarLevel.of(
                            reading.rules(),
                            reading.evaluationAt(Quarters.end(clock.year(), quarter))
                                    .band()));
        }
        StarLevel carried = StarLevel.of(reading.rules(), today.band());
        StarLevel level = carried.stars() < wanted.stars() ? carried : wanted;
        if (level.stars() > current.level().stars()) {
            write(reading, Star.restored(reading, today, level, current, clock.now()), current, "star.restored");
        }
    }

    private static StarLevel higher(StarLevel one, StarLevel other) {
        return other.stars() > one.stars() ? other : one;
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
        List<UUID> holders =
                page.readings().stream().map(reading -> reading.holder().id()).toList();
        Map<UUID, Star> current = stars.current(holders, clock.year());
        Map<UUID, Integer> quarters = stars.confirmedQuarters(holders, clock.year());
        List<Star> lowered = new ArrayList<>();
        for (StarReading reading : page.readings()) {
            Optional.ofNullable(current.get(reading.holder().id()))
                    .flatMap(star ->
                            lower(reading, star, quarters.get(star.holder().id())))
                    .ifPresent(lowered::add);
        }
        return new Looked(page.last(), lowered.size());
    }

    /** @param quarter the last one that was confirmed, or {@code null} */
    private Optional<Star> lower(StarReading reading, Star current, Integer quarter) {
        Evaluation today = reading.evaluationFor(quarter == null ? Quarters.over(clock.today()) : quarter);
        if (current.level().stars() == 0 || today.notGradedReason() != null) {
            return Optional.empty();
        }
        if (StarLevel.of(reading.rules(), today.band()).stars()
                >= current.level().stars()) {
            return Optional.empty();
        }
        Star lowered = Star.lowered(reading, today, current, clock.now());
        write(reading, lowered, current, "star.lowered");
        return Optional.of(lowered);
    }

    private void write(StarReading reading, Star star, Star before, String action) {
        stars.persistAndFlush(star);
        notices.tell(List.of(star), reading.rules());
        audit.record(
                Caller.system(),
                AuditEntry.of(action, "star", star.id())
                        .in(reading.place().homePath())
                        .with("holderType", star.holder().type())
                        .with("holderId", star.holder().id())
                        .with("from", before.level().band())
                        .with("to", star.level().band()));
    }
}
