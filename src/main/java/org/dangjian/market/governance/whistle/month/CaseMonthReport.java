package org.dangjian.market.governance.whistle.month;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 月度通报 (《全县城市基层党建引领基层治理重点任务清单》5): the whole, then by department, then by grid or place. */
@ApplicationScoped
class CaseMonthReport implements Report {

    /** The figures of one. */
    @Schema(name = "CaseMonthRow")
    public record Row(
            UUID organizationId,
            @Printed(value = "类别", width = 8) String kind,
            @Printed(value = "单位", width = 22) String organizationName,
            @Printed(value = "收到", width = 6) int received,
            @Printed(value = "社区办结", width = 8) int settledHere,
            @Printed(value = "应签收", width = 7) int answerDue,
            @Printed(value = "按时签收", width = 8) int answeredInTime,
            @Printed(value = "应办结", width = 7) int settleDue,
            @Printed(value = "办结", width = 6) int settled,
            @Printed(value = "办结率（%）", width = 9) @Nullable BigDecimal settleRate,
            @Printed(value = "按时率（%）", width = 9) @Nullable BigDecimal inTimeRate,
            @Printed(value = "无故未办", width = 8) int notDone,
            @Printed(value = "满意", width = 6) int satisfied,
            @Printed(value = "基本满意", width = 8) int fairly,
            @Printed(value = "不满意", width = 7) int dissatisfied,
            @Printed(value = "满意率（%）", width = 9) @Nullable BigDecimal satisfactionRate) {

        static Row of(String kind, UUID id, String name, CaseFigures figures) {
            return new Row(
                    id,
                    kind,
                    name,
                    figures.received(),
                    figures.settledHere(),
                    figures.answerDue(),
                    figures.answeredInTime(),
                    figures.settleDue(),
                    figures.settled(),
                    figures.settleRate(),
                    figures.inTimeRate(),
                    figures.notDone(),
                    figures.satisfied(),
                    figures.fairly(),
                    figures.dissatisfied(),
                    figures.satisfactionRate());
        }
    }

    private static final ReportForm FORM = ReportForm.of("case-months", "吹哨派单月度通报", Row.class)
            .reason("每月网格上报事项的签收、办结、按时和满意情况，按部门和网格", "《城市基层党建“四个提升”行动方案》附件5：每月对网格排查上报事项办结情况进行梳理")
            .asks(ReportParameter.YEAR, ReportParameter.MONTH)
            .notes("应签收、应办结按时限落在本月的派单计；已结束的月份按当时留存的数字。", "部门和网格按名称排列，不作排名。")
            .signed("制表人", "审核人", "负责人")
            .isIssued()
            .build();

    private final CaseMonths months;

    CaseMonthReport(CaseMonths months) {
        this.months = months;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    static CaseMonthFilter filter(ReportAsked asked) {
        return new CaseMonthFilter(
                asked.organizationId(),
                asked.year(),
                asked.month() == null ? Integer.valueOf(asked.asOf().getMonthValue()) : asked.month());
    }

    static String monthLine(ReportAsked asked) {
        CaseMonthFilter filter = filter(asked);
        return "通报月份：" + filter.year() + " 年 " + filter.month() + " 月";
    }

    @Override
    public List<String> lines(ReportAsked asked) {
        return List.of(monthLine(asked));
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        CaseMonthView view = months.of(asked.caller(), filter(asked));
        List<Row> rows =
                new ArrayList<>(List.of(Row.of("合计", view.organizationId(), view.organizationName(), view.total())));
        view.departments()
                .forEach(
                        line -> rows.add(Row.of("部门", line.organizationId(), line.organizationName(), line.figures())));
        view.places()
                .forEach(
                        line -> rows.add(Row.of("网格", line.organizationId(), line.organizationName(), line.figures())));
        return Chunk.all(rows);
    }
}
