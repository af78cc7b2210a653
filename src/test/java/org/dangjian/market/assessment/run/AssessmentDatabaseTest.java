package org.dangjian.market.assessment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.dangjian.market.assessment.AssessmentRuns;
import org.dangjian.market.assessment.AssessmentTown;
import org.dangjian.market.assessment.closing.ClosingService;
import org.dangjian.market.assessment.dossier.AssessmentView;
import org.dangjian.market.assessment.dossier.AssessmentViews;
import org.dangjian.market.assessment.dossier.ResultService;
import org.dangjian.market.assessment.dossier.ResultView;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.scheme.SchemeDirectory;
import org.dangjian.market.people.member.MemberStage;
import org.dangjian.market.platform.job.JobContext;
import org.dangjian.market.platform.job.JobOutcome;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run covers everyone once, whatever happens to it, and shows each caller the results of their part of the tree. */
@QuarkusTest
class AssessmentDatabaseTest {

    @Inject
    AssessmentTown town;

    @Inject
    AssessmentRuns runs;

    @Inject
    AssessmentViews views;

    @Inject
    ClosingService closing;

    @Inject
    ResultService results;

    @Inject
    SchemeDirectory schemes;

    @Inject
    AssessmentRepository assessments;

    @Inject
    RunSteps steps;

    @Inject
    AssessmentRun run;

    @Inject
    BusinessDay clock;

    private String prefix;
    private int year;
    private LocalDate day;
    private Caller district;
    private Caller street;
    private Caller secretary;

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

    @Test
    void everyoneIsEvaluatedInTheirBranchAndBandsFollowTheScheme() {
        List<UUID> items = town.mandatoryItems(prefix + "D", Holder.Type.MEMBER, year);
        UUID qualified = town.member(prefix + "B", "甲", MemberStage.FULL);
        UUID deferred = town.member(prefix + "B", "乙", MemberStage.FULL);
        UUID vetoed = town.member(prefix + "P", "丙", MemberStage.FULL);
        UUID probationary = town.member(prefix + "P", "丁", MemberStage.PROBATIONARY);
        town.attend(prefix + "D", Holder.member(qualified), items, day);
        town.earn(Holder.member(qualified), 30, day);
        town.attend(prefix + "D", Holder.member(deferred), items, day);
        town.earn(Holder.member(deferred), 10, day);
        town.earn(Holder.member(vetoed), 100, day);

        AssessmentView assessment = runs.toTheEnd(district, prefix + "D", year, Audience.MEMBER);

        assertThat(assessment.counts())
                .containsEntry("QUALIFIED", 1L)
                .containsEntry("DEFERRED", 1L)
                .containsEntry("UNQUALIFIED", 1L)
                .containsEntry("NOT_GRADED", 1L);
        assertThat(assessment.blocked()).containsExactly("尚未公示", "有 3 个对象尚未审定等次");
        assertThat(runs.resultOf(district, assessment, qualified).total()).isEqualTo(80);
        assertThat(runs.resultOf(district, assessment, deferred).total()).isEqualTo(60);
        ResultView lowest = runs.resultOf(district, assessment, vetoed);
        assertThat(lowest.total()).isZero();
        assertThat(lowest.vetoed()).isTrue();
        assertThat(lowest.needsReview()).isTrue();
        assertThat(lowest.findings()).isNotEmpty();
        assertThat(runs.resultOf(district, assessment, probationary).notGradedReason())
                .contains("预备");
        assertThat(runs.find(district, assessment, new ResultFilter("DEFERRED", null))
                        .items())
                .extracting(result -> result.holder().id())
                .containsExactly(deferred);
        UUID unit = town.place(prefix + "U").id();
        assertThat(runs.find(district, assessment, new ResultFilter(null, unit)).items())
                .extracting(result -> result.holder().id())
                .containsExactlyInAnyOrder(vetoed, probationary);
    }

    @Test
    void callersReadTheResultsOfTheirPartOfTheTreeAndNoOthers() {
        UUID own = town.member(prefix + "B", "甲", MemberStage.FULL);
        UUID other = town.member(prefix + "P", "乙", MemberStage.FULL);
        AssessmentView assessment = runs.toTheEnd(district, prefix + "D", year, Audience.MEMBER);
        ResultView ofOther = runs.resultOf(district, assessment, other);

        assertThat(results.find(secretary, assessment.id(), new ResultFilter(null, null), null, 100, true)
                        .total())
                .isEqualTo(1);
        assertThat(views.get(secretary, assessment.id()).counts().values())
                .satisfies(counts -> assertThat(
                                counts.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(1));
        refuses(ProblemCode.NOT_FOUND, () -> results.get(secretary, ofOther.id()));
        Caller member = town.caller(Role.MEMBER, prefix + "B", own);
        refuses(
                ProblemCode.NOT_FOUND,
                () -> results.get(
                        member, runs.resultOf(district, assessment, own).id()));
        Caller stranger = town.caller(Role.DISTRICT_ADMIN, plantAnother() + "D");
        refuses(ProblemCode.NOT_FOUND, () -> views.get(stranger, assessment.id()));
        refuses(ProblemCode.NOT_FOUND, () -> results.get(stranger, ofOther.id()));
        assertThat(views.find(stranger, year, null, 100, true).items()).isEmpty();
        assertThat(views.find(secretary, year, null, 100, false).items())
                .extracting(AssessmentView::id)
                .containsExactly(assessment.id());
    }

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

    @Test
    void anOrganizationRunCoversTheSubtreeAndTheUnitsThatReportIn() {
        AssessmentView assessment = runs.toTheEnd(street, prefix + "S", year, Audience.ORGANIZATION);

        assertThat(runs.find(district, assessment, new ResultFilter(null, null)).items())
                .extracting(result -> result.holder().name())
                .containsExactlyInAnyOrder("测试社区第一党支部", "测试中学");
        UUID community = town.place(prefix + "C").id();
        assertThat(runs.find(district, assessment, new ResultFilter(null, community))
                        .items())
                .hasSize(2);
        Caller superior = town.caller(Role.UNIT_OFFICER, prefix + "U");
        assertThat(results.find(superior, assessment.id(), new ResultFilter(null, null), null, 100, false)
                        .items())
                .extracting(result -> result.holder().name())
                .containsExactly("测试中学");
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

    private String plantAnother() {
        String other = "AX" + UUID.randomUUID().toString().substring(0, 6);
        town.plant(other);
        return other;
    }

    private static void refuses(ProblemCode code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
