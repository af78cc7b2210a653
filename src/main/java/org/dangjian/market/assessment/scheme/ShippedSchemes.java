package org.dangjian.market.assessment.scheme;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;

/**
 * Publishes the schemes that come with the program, for the current year, everywhere. What was published for a year
 * stays: a later release with other numbers takes effect in the next year.
 */
@ApplicationScoped
public class ShippedSchemes {

    public static final List<String> CODES = List.of(
            "dangjian-chaoshi-member",
            "dangjian-chaoshi-organization",
            "chuangxing-member",
            "chuangxing-branch",
            "chuangxing-committee");

    private final SchemeRepository schemes;
    private final AuditTrail audit;
    private final BusinessDay clock;

    ShippedSchemes(SchemeRepository schemes, AuditTrail audit, BusinessDay clock) {
        this.schemes = schemes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ahead of whatever else starts up, demo data above all, which is judged by these schemes. */
    @Transactional
    void atStart(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        publishFor(clock.year());
    }

    @Scheduled(
            cron = "1 0 0 * * ?",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void everyDay() {
        publishFor(clock.year());
    }

    /** Makes sure that the shipped schemes of a year are there; any instance may call it at any time. */
    @Transactional
    public void publishFor(int year) {
        for (String code : CODES) {
            if (!schemes.isShipped(code, year)) {
                publish(read(code).forYear(year));
            }
        }
    }

    private void publish(Scheme scheme) {
        // From the content, so that every instance means the same row.
        UUID id = UUID.nameUUIDFromBytes(SchemeReader.canonicalText(scheme).getBytes(StandardCharsets.UTF_8));
        if (schemes.ship(id, scheme, clock.now())) {
            audit.record(
                    Caller.system(),
                    AuditEntry.of("scheme.published", "scheme", id)
                            .with("code", scheme.code())
                            .with("year", scheme.year()));
        }
    }

    static Scheme read(String code) {
        try (InputStream text = ShippedSchemes.class.getResourceAsStream("/schemes/" + code + ".yaml")) {
            SchemeReader.Reading reading = SchemeReader.read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            if (!reading.isClean()) {
                throw new IllegalStateException("shipped scheme " + code + " is not valid: " + reading.problems());
            }
            return reading.scheme();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
