package org.dangjian.market.governance.task.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.governance.task.TaskView;
import org.dangjian.market.governance.task.Tasks;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 重点任务推进情况表: all tasks of an office and those below it as one document, every half year to the office above. */
@ApplicationScoped
class TaskProgressList implements Report {

    /** A task with how far it has come. */
    @Schema(name = "TaskProgressRow")
    public record Row(
            UUID id,
            @Printed(value = "下达组织", width = 16) String place,
            @Printed(value = "工作任务", width = 16) @Nullable String heading,
            @Printed(value = "任务内容", width = 24) String title,
            @Printed(value = "推进措施", width = 40) String measures,

            @Printed(value = "完成时限", width = 12, absent = "长期坚持") @Nullable
            LocalDate due,

            @Printed(value = "责任单位", width = 22) String parties,
            @Printed(value = "领办书记", width = 9) @Nullable String secretary,
            @Printed(value = "进展情况", width = 36) @Nullable String progress,
            @Printed(value = "推进", width = 6) String pace,
            @Printed(value = "说明", width = 22) String why) {

        static Row of(TaskView task) {
            String parties = task.lead().name()
                    + task.support().stream().map(one -> "、" + one.name()).collect(Collectors.joining());
            return new Row(
                    task.id(),
                    task.place().name(),
                    task.heading(),
                    task.title(),
                    task.measures(),
                    task.due(),
                    parties,
                    task.secretaryName(),
                    task.reports().isEmpty()
                            ? null
                            : task.reports().getFirst().madeOn() + "　"
                                    + task.reports().getFirst().text(),
                    task.paceTitle(),
                    task.paceReason());
        }
    }

    private static final ReportForm FORM = ReportForm.of("task-progress", "重点任务推进情况表", Row.class)
            .reason("每半年上报一次的重点任务、领办项目推进情况", "《城市基层党建“四个提升”行动方案》三：推进情况每半年上报一次")
            .asks(ReportParameter.YEAR, ReportParameter.HALF)
            .readBy(Role.OFFICES)
            .notes("责任单位中排在第一位的为牵头单位；推进和说明为制表当天的情况，进展为期末之前最近一次上报。")
            .signed("制表人", "审核人")
            .isIssued()
            .build();

    private final Tasks tasks;

    TaskProgressList(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        List<TaskView> found =
                tasks.during(asked.caller(), asked.path(), asked.from(), asked.to(), Page.id(after), limit + 1);
        return Chunk.of(
                found, limit, TaskView::id, rows -> rows.stream().map(Row::of).toList());
    }
}
