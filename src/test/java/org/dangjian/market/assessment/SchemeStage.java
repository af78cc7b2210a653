package org.dangjian.market.assessment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.UUID;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.scheme.CreateScheme;
import org.dangjian.market.assessment.scheme.SchemeDirectory;
import org.dangjian.market.assessment.scheme.SchemeRepository;
import org.dangjian.market.assessment.scheme.SchemeService;
import org.dangjian.market.assessment.scheme.SchemeVersion;
import org.dangjian.market.assessment.scheme.ShippedSchemes;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Role;
import org.junit.jupiter.api.BeforeEach;

/** Schemes that are drafted and published in a year of their own. */
abstract class SchemeStage {

    @Inject
    AssessmentTown town;

    @Inject
    SchemeService service;

    @Inject
    SchemeDirectory directory;

    @Inject
    SchemeRepository versions;

    @Inject
    BusinessDay clock;

    String prefix;
    Caller district;

    @BeforeEach
    void plant() {
        prefix = "SC" + UUID.randomUUID().toString().substring(0, 6);
        town.plant(prefix);
        district = town.caller(Role.DISTRICT_ADMIN, prefix + "D");
    }

    CreateScheme copy(Integer year) {
        return new CreateScheme(null, shippedId(), year, null);
    }

    UUID shippedId() {
        return QuarkusTransaction.requiringNew()
                .call(() -> versions.find(
                                "code = ?1 and year = ?2 and organizationId is null",
                                ShippedSchemes.CODES.getFirst(),
                                clock.year())
                        .singleResult()
                        .id());
    }

    SchemeVersion inForce(Audience audience, int year, String code) {
        String path = town.place(code).path();
        return QuarkusTransaction.requiringNew()
                .call(() -> directory.inForce(audience, year, path).orElseThrow());
    }
}
