package org.dangjian.market.assessment.paper.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.assessment.report.ReportInFilter;
import org.dangjian.market.assessment.report.ReportInReport;
import org.dangjian.market.assessment.report.ReportInStatistics;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 双报到汇总: unit by unit who reported in and who served in the quarter. */
@ApplicationScoped
class ReportInSummary implements Report {

    /** A unit, or a branch that belongs to none. */
    @Schema(name = "ReportInSummaryRow")
    public record Row(
            UUID organizationId,
            @Printed(value = "编码", width = 16) String code,
            @Printed(value = "单位", width = 26) String name,
            @Printed(value = "单位已报到", width = 10) boolean registered,
            @Printed(value = "本季度单位已服务", width = 10) boolean served,
            @Printed(value = "报到党员", width = 9) long members,
            @Printed(value = "本季度已服务", width = 9) long membersServed,
            @Printed(value = "尚未服务", width = 9) long membersNotYet) {

        static Row of(ReportInStatistics.UnitRow unit) {
            return new Row(
                    unit.organizationId(),
                    unit.code(),
                    unit.name(),
                    unit.registered(),
                    unit.served(),
                    unit.members().registered(),
                    unit.members().served(),
                    unit.members().notYet());
        }
    }

    private static final ReportForm FORM = ReportForm.of("report-in-summary", "双报到汇总表", Row.class)
            .reason("单位和在职党员到社区报到、每季度至少一次志愿服务的情况", "《城市基层党建“四个提升”行动方案》：在职党员每季度至少参加 1 次志愿服务")
            .asks(ReportParameter.YEAR, ReportParameter.QUARTER)
            .signed("制表人", "审核人")
            .build();

    private final ReportInReport source;

    ReportInSummary(ReportInReport source) {
        this.source = source;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public List<String> lines(ReportAsked asked) {
        ReportInStatistics all = source.statistics(asked.caller(), filter(asked), null, 1);
        return List.of(
                all.year() + " 年第 " + all.quarter() + " 季度：报到单位 " + all.units().registered() + " 个，已服务 "
                        + all.units().served() + " 个；报到党员 " + all.members().registered() + " 名，已服务 "
                        + all.members().served() + " 名");
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        ReportInStatistics found = source.statistics(asked.caller(), filter(asked), after, limit);
        return new Chunk(found.items().stream().map(Row::of).toList(), Page.decode(found.next()));
    }

    private static ReportInFilter filter(ReportAsked asked) {
        return new ReportInFilter(asked.organizationId(), asked.year(), asked.quarter());
    }
}
