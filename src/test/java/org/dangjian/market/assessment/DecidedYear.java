package org.dangjian.market.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.assessment.decision.DecisionService;
import org.dangjian.market.assessment.decision.Grade;
import org.dangjian.market.assessment.decision.RecordOpinion;
import org.dangjian.market.assessment.dossier.ResultService;
import org.dangjian.market.assessment.publicity.AnnouncePublicity;
import org.dangjian.market.assessment.standing.StandingService;
import org.dangjian.market.assessment.use.Approvals;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.junit.jupiter.api.BeforeEach;

/** A year with a few members, far from the calendar. */
abstract class DecidedYear {

    @Inject
    AssessmentTown town;

    @Inject
    AssessmentRuns runs;

    @Inject
    ResultService results;

    @Inject
    DecisionService decisions;

    @Inject
    StandingService standings;

    @Inject
    Approvals approvals;

    String prefix;
    int year;
    LocalDate day;
    Caller district;
    Caller street;
    Caller secretary;

    @BeforeEach
    void plant() {
        prefix = "YE" + UUID.randomUUID().toString().substring(0, 6);
        town.plant(prefix);
        year = town.lastYear();
        day = LocalDate.of(year, 6, 1);
        district = town.caller(Role.DISTRICT_ADMIN, prefix + "D");
        street = town.caller(Role.STREET_STAFF, prefix + "S");
        secretary = town.caller(Role.BRANCH_SECRETARY, prefix + "B");
    }

    /** From the 5th to the 16th of the January after the year. */
    AnnouncePublicity shown() {
        return new AnnouncePublicity(LocalDate.of(year + 1, 1, 5), LocalDate.of(year + 1, 1, 16));
    }

    RecordOpinion opinion(int due, int present, int agreed, Grade grade) {
        return new RecordOpinion("支部党员大会", LocalDate.of(town.lastYear(), 12, 20), due, present, agreed, grade, "会议记录");
    }

    boolean qualified(UUID memberId) {
        return QuarkusTransaction.requiringNew().call(() -> approvals.isRegisteredByLastClosedYear(memberId));
    }

    static void refuses(ProblemCode code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
