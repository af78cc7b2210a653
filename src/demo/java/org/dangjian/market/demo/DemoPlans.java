package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.plan.ApplyForPlan;
import org.dangjian.market.assessment.plan.DecidePlan;
import org.dangjian.market.assessment.plan.IndividualPlanService;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Verdict;

/** 一事一议: three old or ill members of a grid branch; one plan on record, one before the committee, one new. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoPlans {

    private static final String BRANCH = DemoCast.COMMUNITY + "-W1";

    private final IndividualPlanService plans;
    private final MemberDirectory members;
    private final DemoClock clock;

    DemoPlans(IndividualPlanService plans, MemberDirectory members, DemoClock clock) {
        this.plans = plans;
        this.members = members;
        this.clock = clock;
    }

    void plant(DemoCast cast) {
        List<UUID> special = special(cast);
        LocalDate spring = cast.thisYear(3, 20);
        UUID first = apply(
                cast,
                special.get(0),
                spring,
                "八十六岁，长期卧床，由邻居芦大姐代为申请",
                line(cast, "lessons", 4, 40),
                line(cast, "dues", 12, 20),
                line(cast, "review", 1, 20));
        decide(cast, first, cast.thisYear(3, 25));
        clock.on(cast.thisYear(3, 30), () -> {
            plans.record(cast.caller("street"), first, new Verdict(Decision.APPROVE, null));
        });
        UUID second = apply(
                cast,
                special.get(1),
                cast.daysAgo(12),
                "术后休养，医嘱半年内不宜外出",
                line(cast, "dues", 12, 40),
                line(cast, "review", 1, 40));
        decide(cast, second, cast.daysAgo(6));
        apply(
                cast,
                special.get(2),
                cast.daysAgo(3),
                "独自照护患病家人，难以按时参加活动",
                line(cast, "lessons", 4, 30),
                line(cast, "partyDay", 6, 30),
                line(cast, "dues", 12, 20));
    }

    private List<UUID> special(DemoCast cast) {
        return clock.on(
                cast.today(),
                () -> cast.people(person -> person.branchCode().equals(BRANCH)).stream()
                        .map(person -> members.get(person.id()))
                        .filter(member -> member.isSpecial(cast.today()))
                        .map(member -> member.id())
                        .toList());
    }

    /** The community applies for them, for none of them has a phone. */
    private UUID apply(DemoCast cast, UUID member, LocalDate day, String basis, ApplyForPlan.Line... lines) {
        ApplyForPlan application = new ApplyForPlan(cast.year(), null, List.of(lines), basis);
        return clock.on(
                day,
                () -> plans.apply(cast.caller("community"), member, application).id());
    }

    /** A duty of everybody, as often and for as many points as this member can reach the line with. */
    private static ApplyForPlan.Line line(DemoCast cast, String duty, int times, int points) {
        UUID item = cast.item(DemoDuties.key(cast.year(), Holder.Type.MEMBER, duty));
        return new ApplyForPlan.Line(item, times, points);
    }

    private void decide(DemoCast cast, UUID plan, LocalDate day) {
        DecidePlan decision = new DecidePlan(Decision.APPROVE, "槐荫社区第一网格党支部委员会会议", day, null);
        clock.on(day, () -> {
            plans.decide(cast.caller("secondCommunity"), plan, decision);
        });
    }
}
