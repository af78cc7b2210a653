package org.dangjian.market.assessment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.assessment.AssessmentTown;
import org.dangjian.market.assessment.dossier.AssessmentViews;
import org.dangjian.market.assessment.dossier.ResultService;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.junit.jupiter.api.BeforeEach;

/** A district in a year of its own, and runs over it. */
abstract class RunStage {

    @Inject
    AssessmentTown town;

    @Inject
    AssessmentViews views;

    @Inject
    ResultService results;

    @Inject
    AssessmentRun run;

    String prefix;
    int year;
    LocalDate day;
    Caller district;
    Caller street;
    Caller secretary;

    @BeforeEach
    void plant() {
        prefix = "AS" + UUID.randomUUID().toString().substring(0, 6);
        town.plant(prefix);
        year = town.lastYear();
        day = LocalDate.of(year, 6, 1);
        district = town.caller(Role.DISTRICT_ADMIN, prefix + "D");
        street = town.caller(Role.STREET_STAFF, prefix + "S");
        secretary = town.caller(Role.BRANCH_SECRETARY, prefix + "B");
    }

    static void refuses(ProblemCode code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
