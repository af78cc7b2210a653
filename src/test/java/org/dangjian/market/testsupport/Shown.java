package org.dangjian.market.testsupport;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Results as if they had been shown long enough, for tests of what comes after. What stands against showing them (too
 * early in the year, no mandatory items) is tested where they are announced.
 */
public final class Shown {

    private Shown() {}

    /** The results of an assessment were shown in the first two weeks of a month that is over. */
    public static void before(UUID assessmentId) {
        EntityManager database = Arc.container().instance(EntityManager.class).get();
        LocalDate first = Town.today().withDayOfMonth(1).minusMonths(1);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "insert into publicity (id, assessment_id, shown_from, shown_to, objections_until, working_days, calendar,"
                                        + " announced_by, announced_at) values (?1, ?2, ?3, ?4, ?4, 9, 'WEEKENDS', ?5, ?6)")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, assessmentId)
                        .setParameter(3, first)
                        .setParameter(4, first.plusDays(13))
                        .setParameter(5, UUID.randomUUID())
                        .setParameter(6, Instant.now())
                        .executeUpdate());
    }
}
