package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.demo.DemoCast.Person;
import org.dangjian.market.demo.DemoDuties.Duty;
import org.dangjian.market.demo.DemoDuties.Recorder;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Verdict;
import org.dangjian.market.trade.claim.attendance.AttendanceService;
import org.dangjian.market.trade.claim.attendance.RecordAttendance;
import org.dangjian.market.trade.ledger.adjustment.AddAdjustmentRule;
import org.dangjian.market.trade.ledger.adjustment.Adjustment;
import org.dangjian.market.trade.ledger.adjustment.AdjustmentRules;
import org.dangjian.market.trade.ledger.adjustment.AdjustmentService;
import org.dangjian.market.trade.ledger.adjustment.ProposeAdjustment;

/** This year up to today: duties attended, common work, rewards and deductions. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoYear {

    /** Work that many do together this year, each branch by itself; the more it takes, the fewer take it on. */
    private enum Work {
        CLEANING("春季爱国卫生大扫除", "ENVIRONMENT", 8, 4, 18, 2),
        HANDY_DAY("便民服务日：磨刀、配钥匙、政策咨询", "CONVENIENCE", 6, 5, 23, 3),
        VISITS("走访慰问高龄独居老人", "ELDERLY_AND_DISABLED", 8, 6, 2, 4),
        PATROL("汛期小区排水和地下车库隐患排查", "SAFETY", 10, 7, 18, 1),
        FESTIVAL("中秋陪老人过节、义务理发", "ELDERLY_AND_DISABLED", 10, 9, 12, 5);

        private final String title;
        private final String category;
        private final int points;
        private final int month;
        private final int day;
        private final int engagement;

        Work(String title, String category, int points, int month, int day, int engagement) {
            this.title = title;
            this.category = category;
            this.points = points;
            this.month = month;
            this.day = day;
            this.engagement = engagement;
        }
    }

    /** The monthly meetings the demo member missed and may still make up for, counted from nought. */
    private static final Set<Integer> MISSED_BY_MEMBER = Set.of(4, 8);

    /** A unit whose secretary has not come to the joint meeting yet. */
    private static final String BUSY_UNIT = "141002-U08";

    private final DemoDuties duties;
    private final DemoCommonWork work;
    private final AttendanceService attendance;
    private final AdjustmentRules rules;
    private final AdjustmentService adjustments;
    private final DemoClock clock;

    DemoYear(
            DemoDuties duties,
            DemoCommonWork work,
            AttendanceService attendance,
            AdjustmentRules rules,
            AdjustmentService adjustments,
            DemoClock clock) {
        this.duties = duties;
        this.work = work;
        this.attendance = attendance;
        this.rules = rules;
        this.adjustments = adjustments;
        this.clock = clock;
    }

    /** Duties and common work. Those who were not there last year are in the cast by now. */
    void plant(DemoCast cast) {
        duties.publish(cast, cast.year(), cast.thisYear(1, 8));
        DemoEngagement engagement = new DemoEngagement(cast);
        duties.attend(
                cast,
                cast.year(),
                Holder.Type.MEMBER,
                (recorder, duty, number) -> members(cast, engagement, recorder, duty, number));
        duties.attend(
                cast, cast.year(), Holder.Type.ORGANIZATION, (recorder, duty, number) -> units(cast, recorder, duty));
        for (Work one : Work.values()) {
            plant(cast, one, engagement);
        }
        report(cast);
        plantAdjustments(cast);
    }

    /** The demo member and a unit report what they did themselves; it waits for the community. */
    private void report(DemoCast cast) {
        Duty partyDay = duty(cast, Holder.Type.MEMBER, "partyDay");
        LocalDate day = cast.daysAgo(4);
        clock.on(day, () -> {
            attendance.record(
                    cast.caller("member"),
                    cast.item(DemoDuties.key(cast.year(), Holder.Type.MEMBER, partyDay)),
                    new RecordAttendance(day, "补学支部主题党日内容", List.of(cast.holder("member"))));
        });
        Duty serving = duty(cast, Holder.Type.ORGANIZATION, "serving");
        LocalDate next = cast.daysAgo(2);
        clock.on(next, () -> {
            attendance.record(
                    cast.caller("officer"),
                    cast.item(DemoDuties.key(cast.year(), Holder.Type.ORGANIZATION, serving)),
                    new RecordAttendance(next, "组织内科、外科党员到社区义诊", List.of(cast.holder("141002-U01"))));
        });
    }

    private Duty duty(DemoCast cast, Holder.Type audience, String key) {
        return duties.of(cast, cast.year()).of(audience).stream()
                .filter(duty -> duty.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** What has not come yet is not planted. */
    private void plant(DemoCast cast, Work one, DemoEngagement engagement) {
        LocalDate day = LocalDate.of(cast.year(), one.month, one.day);
        if (!day.isAfter(cast.today())) {
            work.plant(
                    cast,
                    new DemoCommonWork.Work(one.title, one.category, one.points, day),
                    false,
                    engagement.branches(one.engagement),
                    person -> engagement.takesPart(person, one.engagement));
        }
    }

    /** Units hand their lists to the street half a year at a time, so those since July are still to come. */
    private static List<Holder> members(
            DemoCast cast, DemoEngagement engagement, Recorder recorder, Duty duty, int number) {
        List<Holder> came = new ArrayList<>();
        boolean handedIn = recorder.caller() != cast.caller("street") || duty.isInFirstHalf(number);
        for (Person person : handedIn ? recorder.people() : List.<Person>of()) {
            boolean missed = person.isCalled("member")
                    ? duty.key().equals("partyDay") && MISSED_BY_MEMBER.contains(number)
                    : cast.chance().nextInt(100) >= engagement.diligence(person.id());
            if (!missed) {
                came.add(Holder.member(person.id()));
            }
        }
        return came;
    }

    private static List<Holder> units(DemoCast cast, Recorder recorder, Duty duty) {
        return recorder.units().stream()
                .filter(code -> !code.startsWith(BUSY_UNIT) || !duty.key().equals("meeting"))
                .map(cast::holder)
                .toList();
    }

    /**
     * The catalogue of the district; by it one reward and one deduction that were approved, and one reward beside it that
     * waits for a second person.
     */
    private void plantAdjustments(DemoCast cast) {
        UUID honour = addRule(cast, Adjustment.Kind.REWARD, "街道以上表彰", 10, 20);
        addRule(cast, Adjustment.Kind.REWARD, "见义勇为", 20, 20);
        UUID warning = addRule(cast, Adjustment.Kind.DEDUCTION, "党内警告", 10, 20);
        addRule(cast, Adjustment.Kind.DEDUCTION, "通报批评", 5, 10);
        UUID reward = propose(cast, "secretary", "member", honour, "演示街道党工委〔{year}〕7号：优秀志愿服务党员", 50);
        approve(cast, reward, "street", 47);
        UUID deduction = propose(cast, "community", "latecomer", warning, "演示街道纪工委〔{year}〕2号：党内警告", 35);
        approve(cast, deduction, "street", 33);
        propose(cast, "community", "neighbour", null, "槐荫社区党委〔{year}〕9号：义务调解表现突出，目录中没有对应条目", 3);
    }

    private UUID addRule(DemoCast cast, Adjustment.Kind kind, String title, int points, int cap) {
        UUID district = cast.organization(DemoCast.DISTRICT);
        AddAdjustmentRule rule = new AddAdjustmentRule(district, Holder.Type.MEMBER, kind, title, points, cap);
        return clock.on(
                cast.thisYear(1, 5),
                () -> rules.add(cast.caller("district"), rule).id());
    }

    /** @param rule the entry of the catalogue, or {@code null} for a reward of five points beside it */
    private UUID propose(DemoCast cast, String by, String holder, UUID rule, String basis, int daysAgo) {
        LocalDate day = cast.daysAgo(daysAgo);
        String dated = basis.replace("{year}", Integer.toString(cast.year()));
        ProposeAdjustment proposal = rule == null
                ? new ProposeAdjustment(cast.holder(holder), null, Adjustment.Kind.REWARD, 5, dated, day)
                : new ProposeAdjustment(cast.holder(holder), rule, null, null, dated, day);
        return clock.on(
                day, () -> adjustments.propose(cast.caller(by), proposal).id());
    }

    private void approve(DemoCast cast, UUID adjustment, String by, int daysAgo) {
        Verdict approval = new Verdict(Decision.APPROVE, null);
        clock.on(cast.daysAgo(daysAgo), () -> {
            adjustments.review(cast.caller(by), adjustment, approval);
        });
    }
}
