package org.dangjian.market.governance.grid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 网格台账: every grid of a place as it stands, and what is amiss. */
@ApplicationScoped
class GridLedger implements Report {

    /** A grid. */
    @Schema(name = "GridLedgerRow")
    public record Row(
            UUID organizationId,
            @Printed(value = "网格", width = 26) String organizationName,
            @Printed(value = "类型", width = 10) @Nullable String layout,
            @Printed(value = "户数", width = 7) @Nullable Integer households,
            @Printed(value = "楼栋", width = 7) @Nullable Integer buildings,
            @Printed(value = "党组织", width = 12) @Nullable String coverage,
            @Printed(value = "专职网格员", width = 10) long workers,
            @Printed(value = "党员中心户", width = 10) long keyHouseholds,
            @Printed(value = "楼栋党小组", width = 10) long groups,
            @Printed(value = "本月走访", width = 8) long visits,
            @Printed(value = "本月巡查", width = 8) long rounds,
            @Printed(value = "缺项", width = 26) List<String> checks) {

        static Row of(GridView grid) {
            return new Row(
                    grid.organizationId(),
                    grid.organizationName(),
                    grid.layoutTitle(),
                    grid.households(),
                    grid.buildings(),
                    grid.coverageTitle(),
                    grid.workers(),
                    grid.keyHouseholds(),
                    grid.groups(),
                    grid.visits(),
                    grid.rounds(),
                    grid.checks().stream().map(GridView.Check::title).toList());
        }
    }

    private static final ReportForm FORM = ReportForm.of("grid-ledger", "网格台账", Row.class)
            .reason("各网格的户数、党组织、网格员、走访巡查和缺项", "《城市基层党建“四个提升”行动方案》附件2：300-400户为标准划分网格，配备1名专职网格员")
            .asks(ReportParameter.YEAR)
            .readBy(Role.OFFICES)
            .notes("按制表当日的情况；开放或零散住宅以 300 至 400 户为标准，封闭小区一般为一个网格。")
            .signed("制表人", "负责人")
            .build();

    private final Grids grids;

    GridLedger(Grids grids) {
        this.grids = grids;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        Page<GridView> found = grids.list(asked.caller(), asked.organizationId(), after, limit);
        return new Chunk(found.items().stream().map(Row::of).toList(), Page.decode(found.next()));
    }
}
