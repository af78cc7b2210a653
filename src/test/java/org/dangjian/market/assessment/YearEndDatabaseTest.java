package org.dangjian.market.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.decision.ApproveResult;
import org.dangjian.market.assessment.decision.Grade;
import org.dangjian.market.assessment.dossier.AssessmentView;
import org.dangjian.market.assessment.dossier.ResultView;
import org.dangjian.market.assessment.rules.DutyStanding;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.Phase;
import org.dangjian.market.assessment.standing.StandingView;
import org.dangjian.market.people.member.MemberStage;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Shown;
import org.junit.jupiter.api.Test;

/** The system suggests, people decide, and a closed year stays closed. */
@QuarkusTest
class YearEndDatabaseTest extends DecidedYear {

    @Inject
    EntityManager database;

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
}
