package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.governance.whistle.CaseContact;
import org.dangjian.market.governance.whistle.OrderView;
import org.dangjian.market.governance.whistle.ReportCase;
import org.dangjian.market.governance.whistle.Satisfaction;
import org.dangjian.market.governance.whistle.course.AskExtension;
import org.dangjian.market.governance.whistle.course.CaseClosing;
import org.dangjian.market.governance.whistle.course.CaseDeadlines;
import org.dangjian.market.governance.whistle.course.CaseDesk;
import org.dangjian.market.governance.whistle.course.CaseService;
import org.dangjian.market.governance.whistle.course.EscalateCase;
import org.dangjian.market.governance.whistle.course.OrderAnswers;
import org.dangjian.market.governance.whistle.course.OrderCase;
import org.dangjian.market.governance.whistle.course.OrderService;
import org.dangjian.market.governance.whistle.course.RateCase;
import org.dangjian.market.governance.whistle.course.SettleCase;
import org.dangjian.market.governance.whistle.course.ShelveCase;
import org.dangjian.market.governance.whistle.matter.AddMatter;
import org.dangjian.market.governance.whistle.matter.MatterView;
import org.dangjian.market.governance.whistle.matter.Matters;
import org.dangjian.market.governance.whistle.month.MonthlyCases;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Verdict;

/** 吹哨派单 of the invented street: a case in every state, one of them overdue, and last month as it was. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoWhistle {

    private static final String FIRST_GRID = "141002991001-W1";
    private static final String SECOND_GRID = "141002991001-W2";
    private static final String CITY = "141002-D01";
    private static final String HOUSING = "141002-D02";
    private static final String MARKET = "141002-D03";
    private static final Verdict YES = new Verdict(Decision.APPROVE, null);

    private final DemoTree tree;
    private final DemoAccounts accounts;
    private final Matters matters;
    private final CaseService cases;
    private final CaseDesk desk;
    private final OrderService orders;
    private final OrderAnswers answers;
    private final CaseClosing closing;
    private final CaseDeadlines deadlines;
    private final MonthlyCases months;
    private final DemoClock clock;

    DemoWhistle(
            DemoTree tree,
            DemoAccounts accounts,
            Matters matters,
            CaseService cases,
            CaseDesk desk,
            OrderService orders,
            OrderAnswers answers,
            CaseClosing closing,
            CaseDeadlines deadlines,
            MonthlyCases months,
            DemoClock clock) {
        this.tree = tree;
        this.accounts = accounts;
        this.matters = matters;
        this.cases = cases;
        this.desk = desk;
        this.orders = orders;
        this.answers = answers;
        this.closing = closing;
        this.deadlines = deadlines;
        this.months = months;
        this.clock = clock;
    }

    void plant(DemoCast cast) {
        clock.on(cast.thisYear(1, 8), () -> {
            tree.plantDepartments(cast);
            accounts.plantOfDepartments(cast);
            plantMatters(cast);
        });
        plantLastMonth(cast);
        YearMonth last = YearMonth.from(cast.today()).minusMonths(1);
        clock.on(cast.today().withDayOfMonth(1), () -> months.take(last));
        plantWaiting(cast);
        plantUnderWay(cast);
        deadlines.remind();
    }

    private void plantMatters(DemoCast cast) {
        matter(cast, "ROAD", "占道经营、乱停乱放", CITY, List.of(MARKET), 4, 40, false);
        matter(cast, "LIGHT", "路灯、井盖、道路设施损坏", HOUSING, List.of(CITY), 4, 24, false);
        matter(cast, "NOISE", "油烟、噪声扰民", MARKET, List.of(CITY), 8, 40, false);
        matter(cast, "WATER", "停水停气、管道爆裂", HOUSING, List.of(), 1, 12, true);
    }

    private void matter(
            DemoCast cast,
            String code,
            String title,
            String lead,
            List<String> support,
            int answer,
            int settle,
            boolean urgent) {
        MatterView made = matters.add(
                cast.caller("district"),
                new AddMatter(
                        cast.organization(DemoCast.DISTRICT),
                        code,
                        title,
                        cast.organization(lead),
                        support.stream().map(cast::organization).toList(),
                        answer,
                        settle,
                        urgent));
        cast.addItem("matter:" + code, made.id());
    }

    /** What went well, what did not, and what the community did itself. */
    private void plantLastMonth(DemoCast cast) {
        LocalDate begin = cast.today().minusMonths(1).withDayOfMonth(6);
        UUID well = report(cast, begin, "resident", FIRST_GRID, "北门路灯三盏不亮", "晚上看不清台阶，老人不敢出门。", "LIGHT");
        order(cast, begin.plusDays(1), well);
        settle(cast, begin.plusDays(2), "housingOfficer", well, "已更换灯头三只，逐一试亮。");
        settle(cast, begin.plusDays(2), "cityOfficer", well, "已清理灯杆小广告。");
        check(cast, begin.plusDays(3), well, YES);
        rate(cast, begin.plusDays(3), well, Satisfaction.SATISFIED, "当天就修好了");
        UUID badly = report(cast, begin, "resident", SECOND_GRID, "夜市占用盲道", "摊位摆到盲道上，轮椅过不去。", "ROAD");
        order(cast, begin.plusDays(1), badly);
        settle(cast, begin.plusDays(2), "cityOfficer", badly, "已劝离。");
        settle(cast, begin.plusDays(2), "marketOfficer", badly, "已约谈摊主。");
        check(cast, begin.plusDays(3), badly, YES);
        rate(cast, begin.plusDays(4), badly, Satisfaction.DISSATISFIED, "第二天又摆出来了");
        clock.on(begin.plusDays(8), () -> {
            answers.settle(
                    cast.caller("cityOfficer"),
                    mine(cast, "cityOfficer", badly),
                    new SettleCase("已施划禁摆线，安排定点值守。", null));
        });
        check(cast, begin.plusDays(9), badly, YES);
        rate(cast, begin.plusDays(9), badly, Satisfaction.DISSATISFIED, "周末没人管");
        UUID here = report(cast, begin.plusDays(2), "resident", FIRST_GRID, "单元门闭门器坏了", "半夜门响，影响休息。", null);
        settleHere(cast, begin.plusDays(3), here, "物业已更换闭门器。");
        rate(cast, begin.plusDays(4), here, Satisfaction.FAIRLY, null);
    }

    /** What waits for somebody to say what it is. */
    private void plantWaiting(DemoCast cast) {
        report(cast, cast.today(), "resident", FIRST_GRID, "楼道堆放杂物", "三单元楼道堆了旧家具，怕失火。", null);
        UUID up = report(cast, cast.daysAgo(1), "resident", SECOND_GRID, "烧烤店油烟直排", "窗户打不开，孩子咳嗽。", "NOISE");
        escalate(cast, cast.daysAgo(1), up);
        settleHere(
                cast,
                cast.daysAgo(1),
                report(cast, cast.daysAgo(2), "resident", FIRST_GRID, "公告栏玻璃碎裂", "有尖角，怕伤到孩子。", null),
                "已拆除更换亚克力板。");
        UUID shelf = report(cast, cast.daysAgo(3), "resident", FIRST_GRID, "院里健身器材缺人养护", "盼有人定期上油紧固。", null);
        clock.on(cast.daysAgo(2), () -> {
            desk.shelve(cast.caller("community"), shelf, new ShelveCase("REPAIR"));
        });
        UUID nothing = report(cast, cast.daysAgo(4), "resident", SECOND_GRID, "楼上装修敲墙", "中午也敲。", null);
        clock.on(cast.daysAgo(3), () -> {
            desk.dismiss(cast.caller("community"), nothing, new Because("属邻里协商事项，已转社区调解员上门。"));
        });
        UUID gone = report(cast, cast.daysAgo(4), "resident", FIRST_GRID, "快递柜占消防通道", "柜子挪到通道里了。", null);
        clock.on(cast.daysAgo(4), () -> {
            cases.withdraw(cast.caller("resident"), gone, new Because("物业已经挪开了"));
        });
    }

    /** What departments have: new, asked back, asked for more time, late, done. */
    private void plantUnderWay(DemoCast cast) {
        order(cast, cast.today(), report(cast, cast.daysAgo(1), "resident", FIRST_GRID, "人行道井盖松动", "踩上去会翻。", "LIGHT"));
        UUID back = report(cast, cast.daysAgo(2), "resident", SECOND_GRID, "河道边垃圾堆积", "气味大。", "ROAD");
        order(cast, cast.daysAgo(1), back);
        clock.on(cast.daysAgo(1), () -> {
            answers.refuse(
                    cast.caller("cityOfficer"), mine(cast, "cityOfficer", back), new Because("河道保洁属水务部门职责，建议改派"));
        });
        UUID longer = report(cast, cast.daysAgo(3), "resident", FIRST_GRID, "主路面塌陷", "车过要绕行。", "LIGHT");
        order(cast, cast.daysAgo(2), longer);
        clock.on(cast.daysAgo(2), () -> {
            UUID order = mine(cast, "housingOfficer", longer);
            answers.acknowledge(cast.caller("housingOfficer"), order);
            answers.askExtension(cast.caller("housingOfficer"), order, new AskExtension(24, "地下管线需会同供水、燃气单位勘察"));
        });
        UUID late = report(cast, cast.daysAgo(24), "resident", SECOND_GRID, "市场门口乱停车", "早晚高峰堵死。", "ROAD");
        order(cast, cast.daysAgo(23), late);
        clock.on(cast.daysAgo(22), () -> {
            answers.acknowledge(cast.caller("cityOfficer"), mine(cast, "cityOfficer", late));
        });
        UUID done = report(cast, cast.daysAgo(6), "resident", FIRST_GRID, "雨水篦子堵塞", "下雨积水没过脚面。", "WATER");
        order(cast, cast.daysAgo(6), done);
        settle(cast, cast.daysAgo(6), "housingOfficer", done, "已清掏疏通，更换破损篦子两块。");
        UUID seen = report(cast, cast.daysAgo(9), "resident", SECOND_GRID, "小区围墙开裂", "怕倒塌。", "WATER");
        order(cast, cast.daysAgo(9), seen);
        settle(cast, cast.daysAgo(9), "housingOfficer", seen, "已加固并设置警示。");
        check(cast, cast.daysAgo(8), seen, YES);
    }

    private UUID report(
            DemoCast cast, LocalDate on, String by, String place, String title, String text, String matter) {
        ReportCase request = new ReportCase(
                title,
                text,
                cast.organization(place),
                matter == null ? null : cast.item("matter:" + matter),
                false,
                null,
                null,
                new CaseContact("菊安居", "13900000006", "槐荫小区3号楼"),
                null,
                null);
        return clock.on(on, () -> cases.report(cast.caller(by), request).id());
    }

    private void escalate(DemoCast cast, LocalDate on, UUID id) {
        clock.on(on, () -> {
            desk.escalate(cast.caller("community"), id, new EscalateCase(null, null, "社区已到现场，需部门处理"));
        });
    }

    private void order(DemoCast cast, LocalDate on, UUID id) {
        escalate(cast, on, id);
        clock.on(on, () -> {
            orders.order(cast.caller("street"), id, new OrderCase(null, null, null, null, null, null, null));
        });
    }

    private UUID mine(DemoCast cast, String officer, UUID id) {
        Caller caller = cast.caller(officer);
        return cases.get(caller, id).orders().stream()
                .filter(order -> !order.actions().isEmpty())
                .map(OrderView::id)
                .findFirst()
                .orElseThrow();
    }

    private void settle(DemoCast cast, LocalDate on, String officer, UUID id, String how) {
        clock.on(on, () -> {
            UUID order = mine(cast, officer, id);
            answers.acknowledge(cast.caller(officer), order);
            answers.settle(cast.caller(officer), order, new SettleCase(how, null));
        });
    }

    private void settleHere(DemoCast cast, LocalDate on, UUID id, String how) {
        clock.on(on, () -> {
            desk.settleHere(cast.caller("community"), id, new SettleCase(how, null));
        });
    }

    private void check(DemoCast cast, LocalDate on, UUID id, Verdict verdict) {
        clock.on(on, () -> {
            closing.check(cast.caller("community"), id, verdict);
        });
    }

    private void rate(DemoCast cast, LocalDate on, UUID id, Satisfaction word, String comment) {
        clock.on(on, () -> {
            closing.rate(cast.caller("resident"), id, new RateCase(word, comment));
        });
    }
}
