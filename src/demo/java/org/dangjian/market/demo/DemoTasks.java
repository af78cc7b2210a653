package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.governance.card.AnswerCard;
import org.dangjian.market.governance.card.CardService;
import org.dangjian.market.governance.card.DraftCard;
import org.dangjian.market.governance.task.MakeTaskList;
import org.dangjian.market.governance.task.OpenTask;
import org.dangjian.market.governance.task.ReportTask;
import org.dangjian.market.governance.task.TaskListService;
import org.dangjian.market.governance.task.TaskRhythm;
import org.dangjian.market.governance.task.TaskService;
import org.dangjian.market.governance.task.TaskTerms;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Verdict;

/**
 * The street's list of tasks of the year: one done, one that goes on, one with milestones, one behind with its card; and what
 * secretaries took up at each level.
 */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoTasks {

    private final TaskListService lists;
    private final TaskService tasks;
    private final CardService cards;
    private final DemoClock clock;

    DemoTasks(TaskListService lists, TaskService tasks, CardService cards, DemoClock clock) {
        this.lists = lists;
        this.tasks = tasks;
        this.cards = cards;
        this.clock = clock;
    }

    void plant(DemoCast cast) {
        LocalDate issued = cast.thisYear(1, 10);
        UUID street = cast.organization(DemoCast.STREET);
        UUID list = clock.on(
                issued,
                () -> lists.make(cast.caller("street"), new MakeTaskList(street, "演示街道城市基层党建重点任务清单", issued))
                        .id());
        UUID community = cast.organization(DemoCast.COMMUNITY);
        UUID other = cast.organization(DemoCast.OTHER_COMMUNITY);
        UUID grids = open(
                cast,
                issued,
                list,
                new TaskTerms(
                        "一、“政治引领力”提升",
                        "合理划分社区网格",
                        "居民小组或住宅小区等独立封闭单元划为一个网格\n开放住宅以300—400户为标准划分\n每个网格配备1名专职网格员",
                        community,
                        List.of(other),
                        null,
                        issued.plusDays(60),
                        null,
                        null));
        finish(cast, grids, issued.plusDays(40));
        UUID branches = open(
                cast,
                issued,
                list,
                new TaskTerms(
                        "一、“政治引领力”提升",
                        "建强小区网格党组织",
                        "具备条件的网格应建尽建党支部\n网格党支部书记兼任网格长",
                        community,
                        List.of(other),
                        null,
                        LocalDate.of(cast.year(), 12, 31),
                        null,
                        List.of(
                                new TaskTerms.Milestone("摸清在职党员和小区党员底数", issued.plusDays(30)),
                                new TaskTerms.Milestone("三个网格党支部全部成立", LocalDate.of(cast.year(), 12, 20)))));
        report(cast, "community", branches, cast.daysAgo(20), "第一、第二网格党支部已成立，第三网格正在酝酿支部班子", true);
        UUID serving = open(
                cast,
                issued,
                list,
                new TaskTerms(
                        "四、“治理服务力”提升",
                        "在职党员每季度至少参加1次志愿服务",
                        "社区每季度公布服务项目\n单位每季度通报参加情况",
                        cast.organization("141002-U01"),
                        List.of(community),
                        null,
                        null,
                        TaskRhythm.QUARTER,
                        null));
        report(cast, "officer", serving, cast.daysAgo(6), "本季度义诊两次，参加党员31人次", false);
        UUID late = open(
                cast,
                issued,
                list,
                new TaskTerms(
                        "三、“社区组织力”提升",
                        "文体场馆周末向居民开放",
                        "公布开放时间表\n安排值班党员",
                        cast.organization("141002-U06"),
                        List.of(other),
                        null,
                        cast.today().minusDays(9),
                        null,
                        null));
        press(cast, late, street);
        project(cast, "district", DemoCast.DISTRICT, "北片区党群服务体系建设", "district", "surgeon");
        project(cast, "community", DemoCast.COMMUNITY, "槐荫小区党群服务驿站建设", "community", "neighbour");
    }

    private UUID open(DemoCast cast, LocalDate day, UUID list, TaskTerms terms) {
        UUID street = cast.organization(DemoCast.STREET);
        return clock.on(
                day,
                () -> tasks.open(cast.caller("street"), new OpenTask(street, list, terms))
                        .id());
    }

    private void finish(DemoCast cast, UUID task, LocalDate day) {
        LocalDate done = day.isAfter(cast.today()) ? cast.today() : day;
        clock.on(done, () -> {
            tasks.finish(
                    cast.caller("community"), task, new ReportTask(done, "两个社区共划定11个网格，网格图已上墙，专职网格员全部到岗", null, null));
            tasks.review(cast.caller("street"), task, new Verdict(Decision.APPROVE, null));
        });
    }

    private void report(DemoCast cast, String by, UUID task, LocalDate asked, String text, boolean reached) {
        LocalDate opened = cast.thisYear(1, 10);
        LocalDate day = asked.isBefore(opened) ? opened : asked;
        clock.on(day, () -> {
            List<UUID> steps = reached
                    ? List.of(tasks.get(cast.caller(by), task)
                            .milestones()
                            .getFirst()
                            .id())
                    : List.of();
            tasks.report(cast.caller(by), task, new ReportTask(day, text, steps, null));
        });
    }

    /** A card drafted by the street and signed by the district, answered and not yet looked at. */
    private void press(DemoCast cast, UUID task, UUID street) {
        UUID card = clock.on(
                cast.daysAgo(6),
                () -> cards.draft(
                                cast.caller("street"),
                                new DraftCard(
                                        street,
                                        cast.organization("141002-U06"),
                                        task,
                                        "文体场馆周末向居民开放",
                                        "此项任务已超过完成时限，居民在联席会议上两次提出。请说明原因和开放时间。",
                                        cast.today().plusDays(1)))
                        .id());
        clock.on(cast.daysAgo(5), () -> {
            cards.sign(cast.caller("district"), card);
        });
        clock.on(cast.daysAgo(2), () -> {
            cards.answer(cast.caller("cultureOfficer"), card, new AnswerCard("场馆年底大修至本月底，下月第一个周末起每周六、日9:00—17:00开放。"));
        });
    }

    /** What a secretary took up (领办项目). */
    private void project(DemoCast cast, String by, String code, String title, String reporter, String secretary) {
        LocalDate begun = cast.thisYear(2, 15);
        UUID place = cast.organization(code);
        TaskTerms terms = new TaskTerms(
                "书记领办项目",
                title,
                "年内建成并开放",
                place,
                null,
                cast.member(secretary),
                LocalDate.of(cast.year(), 12, 31),
                null,
                null);
        UUID task = clock.on(
                begun,
                () -> tasks.open(cast.caller(by), new OpenTask(place, null, terms))
                        .id());
        LocalDate day = cast.daysAgo(12).isBefore(begun) ? begun : cast.daysAgo(12);
        clock.on(day, () -> {
            tasks.report(cast.caller(reporter), task, new ReportTask(day, "选址和设计已完成，正在改造", null, null));
        });
    }
}
