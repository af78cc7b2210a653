package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.assessment.closing.ClosingService;
import org.dangjian.market.assessment.help.AddHelpNote;
import org.dangjian.market.assessment.help.HelpPlanService;
import org.dangjian.market.assessment.help.MakeHelpPlan;
import org.dangjian.market.assessment.objection.FileObjection;
import org.dangjian.market.assessment.objection.ObjectionService;
import org.dangjian.market.assessment.publicity.AnnouncePublicity;
import org.dangjian.market.assessment.publicity.PublicityService;
import org.dangjian.market.assessment.use.HandOverMedal;
import org.dangjian.market.assessment.use.MedalService;
import org.dangjian.market.assessment.use.ResultUse;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Verdict;
import org.dangjian.market.trade.ledger.adjustment.Adjustment;
import org.dangjian.market.trade.ledger.adjustment.AdjustmentService;
import org.dangjian.market.trade.ledger.adjustment.ProposeAdjustment;

/**
 * How last year ended, in January: results shown, two objections, the appraisals of three branches, opinions and approvals,
 * the year closed, help for two members, and the medals of one branch.
 */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoYearEnd {

    private static final AnnouncePublicity FIVE_DAYS = new AnnouncePublicity(null, null, "尧都区党建超市工作专班", "0357-2990000");
    private static final int FORGOTTEN_POINTS = 5;

    private final PublicityService publicity;
    private final ObjectionService objections;
    private final AdjustmentService adjustments;
    private final DemoAppraisals appraisals;
    private final DemoDecisions decisions;
    private final ClosingService closing;
    private final HelpPlanService help;
    private final MedalService medals;
    private final DemoClock clock;

    DemoYearEnd(
            PublicityService publicity,
            ObjectionService objections,
            AdjustmentService adjustments,
            DemoAppraisals appraisals,
            DemoDecisions decisions,
            ClosingService closing,
            HelpPlanService help,
            MedalService medals,
            DemoClock clock) {
        this.publicity = publicity;
        this.objections = objections;
        this.adjustments = adjustments;
        this.appraisals = appraisals;
        this.decisions = decisions;
        this.closing = closing;
        this.help = help;
        this.medals = medals;
        this.clock = clock;
    }

    void plant(DemoCast cast, DemoAssessment.Runs runs) {
        Caller district = cast.caller("district");
        clock.ahead(january(cast, 12), () -> {
            publicity.announce(district, runs.members(), FIVE_DAYS);
            publicity.announce(district, runs.units(), FIVE_DAYS);
        });
        object(cast, runs.members());
        appraisals.plant(cast, runs.members(), january(cast, 20));
        decisions.plant(cast, runs.members(), january(cast, 21), january(cast, 23));
        decisions.plant(cast, runs.units(), january(cast, 21), january(cast, 23));
        clock.ahead(january(cast, 26), () -> {
            closing.close(district, runs.members());
            closing.close(district, runs.units());
        });
        help(cast, runs.members());
        handOverMedals(cast, runs.members());
    }

    /** One member says that a service was forgotten, and is right; another doubts a fellow member's service, and is not. */
    private void object(DemoCast cast, UUID run) {
        UUID own = decisions.of(cast, run, "141002991001-W3", cast.member("latecomer"));
        clock.ahead(january(cast, 13), () -> {
            UUID objection = file(cast.caller("latecomer"), own, "去年11月参加社区扫雪一次，没有登记积分。");
            UUID adjustment = adjustments
                    .propose(
                            cast.caller("community"),
                            new ProposeAdjustment(
                                    cast.holder("latecomer"),
                                    null,
                                    Adjustment.Kind.REWARD,
                                    FORGOTTEN_POINTS,
                                    "经社区核对签到表，补登扫雪服务一次",
                                    cast.lastYear(11, 20)))
                    .id();
            adjustments.review(cast.caller("street"), adjustment, new Verdict(Decision.APPROVE, null));
            review(cast, objection, Decision.APPROVE, "经核对签到表属实，已补登积分。");
        });
        UUID other = decisions.of(cast, run, "141002991001-W1", cast.member("photographer"));
        clock.ahead(january(cast, 14), () -> {
            UUID objection = file(cast.caller("neighbour"), other, "汛期排查当天似乎没有见到本人。");
            review(cast, objection, Decision.REJECT, "经查当天在另一小组参加排查，有签到表和照片。");
        });
    }

    private UUID file(Caller caller, UUID result, String reason) {
        return objections
                .file(caller, result, new FileObjection(reason, null, null, null))
                .id();
    }

    private void review(DemoCast cast, UUID objection, Decision decision, String reason) {
        objections.review(cast.caller("street"), objection, new Verdict(decision, reason));
    }

    /** The branch helps the latecomer; the street appointed a helper for a member who was found unqualified. */
    private void help(DemoCast cast, UUID run) {
        UUID ofLatecomer = decisions.of(cast, run, "141002991001-W3", cast.member("latecomer"));
        UUID ofOther = decisions.of(cast, run, DemoCast.PILOT_BRANCH, cast.struggling());
        clock.ahead(january(cast, 28), () -> {
            UUID plan = help.make(
                            cast.caller("community"),
                            ofLatecomer,
                            new MakeHelpPlan(
                                    cast.member("neighbour"),
                                    "结对联系，每月谈心一次，每季度一同参加志愿服务",
                                    LocalDate.of(cast.year(), 12, 20)))
                    .id();
            help.note(cast.caller("neighbour"), plan, new AddHelpNote(january(cast, 28), "上门谈心，商定今年参加的志愿服务和认领的项目。"));
            help.make(
                    cast.caller("street"),
                    ofOther,
                    new MakeHelpPlan(
                            cast.member("warden"), "党工委指定专人帮扶，每月联系，督促参加组织生活", LocalDate.of(cast.year(), 6, 30)));
        });
    }

    /** The secretary of the demo branch hands over the medals; her own waits for somebody else. */
    private void handOverMedals(DemoCast cast, UUID run) {
        LocalDate day = january(cast, 30);
        HandOverMedal medal = new HandOverMedal(day, "支部主题党日", null);
        clock.ahead(
                day,
                () -> decisions.of(cast, run, cast.organization(DemoDistrict.BRANCH)).stream()
                        .filter(result -> result.distance() == 0
                                && ResultUse.MEMBER_MEDALS
                                        .grades()
                                        .contains(result.approval().grade()))
                        .filter(result -> !result.holder().id().equals(cast.member("secretary")))
                        .forEach(result -> medals.handOver(cast.caller("secretary"), result.id(), medal)));
    }

    private static LocalDate january(DemoCast cast, int day) {
        return LocalDate.of(cast.year(), 1, day);
    }
}
