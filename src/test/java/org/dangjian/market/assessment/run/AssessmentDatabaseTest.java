package org.dangjian.market.assessment.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.AssessmentRuns;
import org.dangjian.market.assessment.dossier.AssessmentView;
import org.dangjian.market.assessment.dossier.ResultView;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.people.member.MemberStage;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.junit.jupiter.api.Test;

/** A run covers everyone once, whatever happens to it, and shows each caller the results of their part of the tree. */
@QuarkusTest
class AssessmentDatabaseTest extends RunStage {

    @Inject
    AssessmentRuns runs;

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

    private String plantAnother() {
        String other = "AX" + UUID.randomUUID().toString().substring(0, 6);
        town.plant(other);
        return other;
    }
}
