package org.dangjian.market.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.closing.ClosingService;
import org.dangjian.market.assessment.decision.ApproveResult;
import org.dangjian.market.assessment.decision.DecisionService;
import org.dangjian.market.assessment.decision.Grade;
import org.dangjian.market.assessment.decision.RecordOpinion;
import org.dangjian.market.assessment.dossier.AssessmentView;
import org.dangjian.market.assessment.dossier.AssessmentViews;
import org.dangjian.market.assessment.dossier.ResultService;
import org.dangjian.market.assessment.dossier.ResultView;
import org.dangjian.market.assessment.publicity.AnnouncePublicity;
import org.dangjian.market.assessment.publicity.PublicityService;
import org.dangjian.market.assessment.rules.DutyStanding;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.Phase;
import org.dangjian.market.assessment.standing.StandingService;
import org.dangjian.market.assessment.standing.StandingView;
import org.dangjian.market.assessment.use.Approvals;
import org.dangjian.market.people.member.MemberStage;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Shown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The system suggests, people decide, and a closed year stays closed. */
@QuarkusTest
class YearEndDatabaseTest {

    @Inject
    AssessmentTown town;

    @Inject
    AssessmentRuns runs;

    @Inject
    AssessmentViews views;

    @Inject
    PublicityService publicity;

    @Inject
    ClosingService closing;

    @Inject
    ResultService results;

    @Inject
    DecisionService decisions;

    @Inject
    StandingService standings;

    @Inject
    Approvals approvals;

    @Inject
    EntityManager database;

    private String prefix;
    private int year;
    private LocalDate day;
    private Caller district;
    private Caller street;
    private Caller secretary;

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

    @Test
    void theBranchSaysItsOpinionAndASecondPersonOfTheOfficeAboveDecides() {
        UUID memberId = town.member(prefix + "B", "甲", MemberStage.FULL);
        AssessmentView assessment = runs.toTheEnd(district, prefix + "D", year, Audience.MEMBER);
        UUID result = runs.resultOf(district, assessment, memberId).id();
        ApproveResult approval = new ApproveResult(Grade.EXCELLENT, "街道党工委会议", "长期病休期间仍坚持服务");
        ApproveResult unreasoned = new ApproveResult(Grade.EXCELLENT, "街道党工委会议", " ");

        refuses(
                ProblemCode.TOO_EARLY,
                () -> decisions.giveOpinion(secretary, result, opinion(10, 9, 8, Grade.QUALIFIED)));
        Shown.before(assessment.id());
        refuses(ProblemCode.OPINION_REQUIRED, () -> decisions.approve(street, result, approval));
        refuses(
                ProblemCode.VOTES_INVALID,
                () -> decisions.giveOpinion(secretary, result, opinion(10, 11, 9, Grade.QUALIFIED)));
        refuses(
                ProblemCode.VALIDATION_FAILED,
                () -> decisions.giveOpinion(secretary, result, opinion(10, 9, 8, Grade.STANDARD_MET)));
        Caller self = town.caller(Role.BRANCH_SECRETARY, prefix + "B", memberId);
        refuses(
                ProblemCode.SECOND_PERSON_REQUIRED,
                () -> decisions.giveOpinion(self, result, opinion(10, 9, 8, Grade.QUALIFIED)));
        Caller elsewhere = town.caller(Role.BRANCH_SECRETARY, prefix + "P");
        refuses(
                ProblemCode.NOT_FOUND,
                () -> decisions.giveOpinion(elsewhere, result, opinion(10, 9, 8, Grade.QUALIFIED)));

        decisions.giveOpinion(secretary, result, opinion(10, 9, 8, Grade.QUALIFIED));
        assertThat(results.get(secretary, result).opinion().agreed()).isEqualTo(8);
        refuses(
                ProblemCode.RESULT_RECORDED,
                () -> decisions.giveOpinion(secretary, result, opinion(10, 9, 8, Grade.QUALIFIED)));
        Caller both = new Caller(secretary.accountId(), "兼任", null, street.grants());
        refuses(ProblemCode.SECOND_PERSON_REQUIRED, () -> decisions.approve(both, result, approval));

        refuses(ProblemCode.REASON_REQUIRED, () -> decisions.approve(street, result, unreasoned));
        Map<UUID, List<String>> warnings = decisions.approve(street, result, approval);
        ResultView decided = results.get(street, result);
        assertThat(decided.approval().againstSuggestion()).isTrue();
        assertThat(decided.approval().reason()).isEqualTo("长期病休期间仍坚持服务");
        assertThat(decided.approval().grade()).isEqualTo(Grade.EXCELLENT);
        assertThat(warnings.get(result)).singleElement().asString().contains("三分之一");
        refuses(ProblemCode.RESULT_RECORDED, () -> decisions.approve(street, result, approval));
        assertThat(qualified(memberId)).isFalse();
    }

    /** The name of a member is kept once, so that it can be erased; of a result that is sealed none is part. */
    @Test
    void aResultShowsItsMembersNameAndKeepsNone() {
        UUID memberId = town.member(prefix + "B", "甲乙丙", MemberStage.FULL);
        AssessmentView assessment = runs.toTheEnd(district, prefix + "D", year, Audience.MEMBER);
        ResultView shown = runs.resultOf(district, assessment, memberId);
        assertThat(shown.holder().name()).isEqualTo("甲乙丙");
        AssessmentResult stored =
                QuarkusTransaction.requiringNew().call(() -> database.find(AssessmentResult.class, shown.id()));
        assertThat(stored.canonical().toString()).doesNotContain("甲乙丙");
    }

    @Test
    void closingTheYearRefusesLaterPostingsUntilItIsReopenedOnRecord() {
        year = town.yearBeforeLast();
        day = LocalDate.of(year, 6, 1);
        List<UUID> items = town.mandatoryItems(prefix + "D", Holder.Type.MEMBER, year);
        UUID memberId = town.member(prefix + "B", "甲", MemberStage.FULL);
        Holder holder = Holder.member(memberId);
        town.attend(prefix + "D", holder, items, day);
        AssessmentView early = runs.toTheEnd(street, prefix + "S", year, Audience.MEMBER);
        town.earn(holder, 30, day);
        refuses(ProblemCode.ASSESSMENT_BLOCKED, () -> closing.close(street, early.id()));
        refuses(ProblemCode.PUBLICITY_BLOCKED, () -> publicity.announce(street, early.id(), shown()));
        town.earn(holder, 5, day);

        AssessmentView assessment = runs.toTheEnd(street, prefix + "S", year, Audience.MEMBER);
        publicity.announce(street, assessment.id(), shown());
        ResultView result = runs.resultOf(district, assessment, memberId);
        decisions.giveOpinion(secretary, result.id(), opinion(10, 9, 9, Grade.QUALIFIED));
        decisions.approve(street, result.id(), new ApproveResult(Grade.QUALIFIED, "街道党工委会议", null));
        closing.close(street, assessment.id());
        assertThat(views.get(street, assessment.id()).status()).isEqualTo(Assessment.Status.CLOSED);

        refuses(ProblemCode.PERIOD_CLOSED, () -> town.earn(holder, 5, day));
        assertThat(qualified(memberId)).isTrue();
        Caller member = town.caller(Role.MEMBER, prefix + "B", memberId);
        StandingView standing = standings.own(member, year);
        assertThat(standing.phase()).isEqualTo(Phase.CLOSED);
        assertThat(standing.total()).isEqualTo(85);
        assertThat(standing.band()).isEqualTo("QUALIFIED");
        assertThat(standing.resultId()).isEqualTo(result.id());
        ResultView own = results.get(member, result.id());
        assertThat(own.phase()).isEqualTo(Phase.CLOSED);
        assertThat(own.opinion().minutes()).isNull();
        assertThat(own.approval().grade()).isEqualTo(Grade.QUALIFIED);

        Because why = new Because("补记一次服务");
        refuses(ProblemCode.NOT_FOUND, () -> closing.reopen(street, assessment.id(), why));
        Caller another = new Caller(UUID.randomUUID(), "另一名主管", null, district.grants());
        assertThat(closing.reopen(another, assessment.id(), why)).isEmpty();
        assertThat(closing.reopen(district, assessment.id(), why)).isPresent();
        assertThat(views.get(district, assessment.id()).status()).isEqualTo(Assessment.Status.PRELIMINARY);
        town.earn(holder, 5, day);
        assertThat(standings.own(member, year).phase()).isEqualTo(Phase.PRELIMINARY);
        assertThat(standings.own(member, year).total()).isEqualTo(90);
    }

    @Test
    void aYearIsNotClosedBeforeItIsOverNorWithAWrongNumberOfMandatoryItems() {
        town.member(prefix + "B", "甲", MemberStage.FULL);
        AssessmentView withoutItems = runs.toTheEnd(district, prefix + "D", year, Audience.MEMBER);
        assertThat(withoutItems.blocked()).anyMatch(reason -> reason.contains("必选项目数"));
        refuses(ProblemCode.PUBLICITY_BLOCKED, () -> publicity.announce(district, withoutItems.id(), shown()));
        refuses(ProblemCode.ASSESSMENT_BLOCKED, () -> closing.close(district, withoutItems.id()));

        year = town.lastYear() + 1;
        AssessmentView current = runs.toTheEnd(district, prefix + "D", year, Audience.MEMBER);
        assertThat(current.blocked()).anyMatch(reason -> reason.contains("尚未结束"));
        refuses(ProblemCode.ASSESSMENT_BLOCKED, () -> closing.close(district, current.id()));
    }

    @Test
    void aLiveStandingHasNoBandButTellsWhatIsMissing() {
        int now = town.lastYear() + 1;
        List<UUID> items = town.mandatoryItems(prefix + "D", Holder.Type.MEMBER, now);
        UUID memberId = town.member(prefix + "B", "甲", MemberStage.FULL);
        town.attend(prefix + "D", Holder.member(memberId), items.subList(0, 4), LocalDate.of(now, 1, 1));
        Caller member = town.caller(Role.MEMBER, prefix + "B", memberId);

        StandingView standing = standings.own(member, null);

        assertThat(standing.phase()).isEqualTo(Phase.IN_PROGRESS);
        assertThat(standing.band()).isNull();
        assertThat(standing.total()).isEqualTo(40);
        assertThat(standing.distance()).isEqualTo(40);
        assertThat(standing.vetoed()).isFalse();
        assertThat(standing.lineAt()).isEqualTo(80);
        assertThat(standing.duties()).hasSize(5).allMatch(DutyStanding::canStillBeMet);
        assertThat(standing.missing()).extracting("brings").contains(10);
        assertThat(standing.findings())
                .allMatch(
                        finding -> finding.effect() == 0 || !finding.entryIds().isEmpty());
        assertThat(standings.of(secretary, Holder.member(memberId), now).total())
                .isEqualTo(40);
        assertThat(standings.own(member, now - 1).phase()).isEqualTo(Phase.PRELIMINARY);
        assertThat(standings.own(member, now - 1).band()).isEqualTo("UNQUALIFIED");
        Caller fellow = town.caller(Role.MEMBER, prefix + "B");
        refuses(ProblemCode.NOT_FOUND, () -> standings.of(fellow, Holder.member(memberId), now));
        refuses(ProblemCode.SCHEME_MISSING, () -> standings.own(member, 2001));
        Caller resident = town.caller(Role.RESIDENT, prefix + "C");
        refuses(ProblemCode.FORBIDDEN, () -> standings.own(resident, now));
        Caller officer = town.caller(Role.UNIT_OFFICER, prefix + "U");
        assertThat(standings.own(officer, now).holder().name()).isEqualTo("测试中学");
    }

    /** From the 5th to the 16th of the January after the year. */
    private AnnouncePublicity shown() {
        return new AnnouncePublicity(LocalDate.of(year + 1, 1, 5), LocalDate.of(year + 1, 1, 16));
    }

    private RecordOpinion opinion(int due, int present, int agreed, Grade grade) {
        return new RecordOpinion("支部党员大会", LocalDate.of(town.lastYear(), 12, 20), due, present, agreed, grade, "会议记录");
    }

    private boolean qualified(UUID memberId) {
        return QuarkusTransaction.requiringNew().call(() -> approvals.isRegisteredByLastClosedYear(memberId));
    }

    private static void refuses(ProblemCode code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
