package org.dangjian.market.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.scheme.SchemeVersion;
import org.dangjian.market.assessment.scheme.SchemeView;
import org.dangjian.market.assessment.scheme.ShippedSchemes;
import org.junit.jupiter.api.Test;

/** The schemes that are shipped hold from the first start, and stand in nobody's way. */
@QuarkusTest
class ShippedSchemesDatabaseTest extends SchemeStage {

    @Inject
    ShippedSchemes shipped;

    @Test
    void theShippedSchemesHoldEverywhereFromTheFirstStart() {
        for (Audience audience : Audience.values()) {
            SchemeVersion scheme = inForce(audience, clock.year(), prefix + "B");

            assertThat(scheme.organizationId()).isNull();
            assertThat(scheme.isPublished()).isTrue();
            assertThat(ShippedSchemes.CODES).contains(scheme.code());
        }
    }

    @Test
    void instancesThatStartAtOnceShipASchemeOnce() throws Exception {
        int year = 2190;
        List<Callable<Void>> starts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            starts.add(() -> {
                shipped.publishFor(year);
                return null;
            });
        }
        try (ExecutorService instances = Executors.newFixedThreadPool(8)) {
            for (Future<Void> start : instances.invokeAll(starts)) {
                start.get();
            }
        }

        assertThat(count(year)).isEqualTo(ShippedSchemes.CODES.size());
    }

    @Test
    void anOfficeThatTookTheFirstVersionDoesNotKeepTheShippedOneAway() {
        int year = 2191;
        SchemeView early = service.create(district, copy(year));

        QuarkusTransaction.requiringNew().run(() -> shipped.publishFor(year));

        SchemeVersion scheme = inForce(Audience.MEMBER, year, prefix + "B");
        assertThat(early.version()).isEqualTo(1);
        assertThat(scheme.number()).isEqualTo(2);
        assertThat(scheme.organizationId()).isNull();
    }

    private long count(int year) {
        return QuarkusTransaction.requiringNew()
                .call(() -> versions.count("year = ?1 and organizationId is null", year));
    }
}
