package org.dangjian.market.assessment.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dangjian.market.assessment.closing.ClosingService;
import org.dangjian.market.assessment.dossier.AssessmentView;
import org.dangjian.market.assessment.dossier.ResultView;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.scheme.SchemeDirectory;
import org.dangjian.market.people.member.MemberStage;
import org.dangjian.market.platform.job.JobContext;
import org.dangjian.market.platform.job.JobOutcome;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.ProblemCode;
import org.junit.jupiter.api.Test;

/** Runs that were cut off or cancelled. */
@QuarkusTest
class CutOffRunDatabaseTest extends RunStage {

    @Inject
    ClosingService closing;

    @Inject
    SchemeDirectory schemes;

    @Inject
    AssessmentRepository assessments;

    @Inject
    RunSteps steps;

    @Inject
    BusinessDay clock;

    @Test
    void aRunThatWasCutOffGoesOnWithoutLeavingOutOrDoublingAnyone() {
        List<UUID> everyone = town.members(prefix + "B", RunSteps.CHUNK + 5);
        UUID id = notStarted(prefix + "D");
        RunSteps.Reached reached = steps.next(district, steps.plan(id));
        assertThat(reached.holders()).isEqualTo(RunSteps.CHUNK);
        assertThat(reached.finished()).isFalse();

        JobOutcome outcome = run.run(context(id, new AtomicBoolean()));

        assertThat(outcome.failure()).isNull();
        assertThat(outcome.resultUrl()).isEqualTo("/api/v1/assessments/" + id);
        AssessmentView assessment = views.get(district, id);
        assertThat(assessment.status()).isEqualTo(Assessment.Status.PRELIMINARY);
        assertThat(assessment.evaluated()).isEqualTo(everyone.size());
        List<UUID> evaluated = new ArrayList<>();
        UUID after = null;
        Page<ResultView> page;
        do {
            page = results.find(district, id, new ResultFilter(null, null), after, 100, true);
            page.items().forEach(result -> evaluated.add(result.holder().id()));
            after = page.items().getLast().id();
        } while (page.next() != null);
        assertThat(evaluated).hasSameSizeAs(everyone);
        assertThat(new HashSet<>(evaluated)).isEqualTo(new HashSet<>(everyone));
        assertThat(page.total()).isEqualTo(everyone.size());
    }

    @Test
    void aCancelledRunKeepsWhatItHasAndCannotCloseTheYear() {
        town.member(prefix + "B", "甲", MemberStage.FULL);
        UUID id = notStarted(prefix + "D");

        JobOutcome outcome = run.run(context(id, new AtomicBoolean(true)));

        assertThat(outcome.failure()).contains("已取消");
        assertThat(views.get(district, id).status()).isEqualTo(Assessment.Status.CANCELLED);
        refuses(ProblemCode.ASSESSMENT_BLOCKED, () -> closing.close(district, id));
    }

    /** An assessment whose job is gone, so that only this test works on it. */
    private UUID notStarted(String code) {
        UUID id = UUID.randomUUID();
        String path = town.place(code).path();
        UUID place = town.place(code).id();
        QuarkusTransaction.requiringNew()
                .run(() -> assessments.persist(new Assessment(
                        id,
                        schemes.inForce(Audience.MEMBER, year, path).orElseThrow(),
                        place,
                        null,
                        LocalDate.of(year, 12, 31),
                        UUID.randomUUID(),
                        district.accountId(),
                        clock.now())));
        return id;
    }

    private JobContext context(UUID assessmentId, AtomicBoolean cancelled) {
        return new JobContext(
                UUID.randomUUID(),
                district,
                JsonNodeFactory.instance.objectNode().put(AssessmentRun.PARAMETER, assessmentId.toString()),
                null,
                (done, total) -> assertThat(done).isLessThanOrEqualTo(total),
                cancelled::get);
    }
}
