package org.dangjian.market.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.closing.ClosingService;
import org.dangjian.market.assessment.decision.ApproveResult;
import org.dangjian.market.assessment.decision.Grade;
import org.dangjian.market.assessment.dossier.AssessmentView;
import org.dangjian.market.assessment.dossier.AssessmentViews;
import org.dangjian.market.assessment.dossier.ResultView;
import org.dangjian.market.assessment.publicity.PublicityService;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.Phase;
import org.dangjian.market.assessment.standing.StandingView;
import org.dangjian.market.people.member.MemberStage;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.junit.jupiter.api.Test;

/** A year is closed once it is over and everything of it is in order, and opened again on record. */
@QuarkusTest
class ClosingDatabaseTest extends DecidedYear {

    @Inject
    AssessmentViews views;

    @Inject
    PublicityService publicity;

    @Inject
    ClosingService closing;

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
}
