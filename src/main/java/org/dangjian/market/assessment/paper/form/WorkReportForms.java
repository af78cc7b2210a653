package org.dangjian.market.assessment.paper.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.assessment.paper.ReportQuery;
import org.dangjian.market.assessment.progress.report.WorkFigures;
import org.dangjian.market.platform.print.PaperLayout;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 半年述职表 (每半年进行一次述职推进): a page for each organization that handed in its report. */
@ApplicationScoped
class WorkReportForms implements Report {

    /** A report that was handed in. */
    @Schema(name = "WorkReportFormRow")
    public record Row(
            UUID id,
            UUID organizationId,
            @Printed(value = "述职组织", width = 24) String organizationName,
            @Printed(value = "述职期间", width = 16) String halfYear,
            @Printed(value = "提交日期", width = 12) @Nullable LocalDate submittedOn,

            @Printed(value = "评议等次", width = 10, absent = "尚未评议") @Nullable
            String grade,

            @Printed(value = "组织积分", width = 9) int points,
            @Printed(value = "必选完成情况", width = 12) String mandatory,
            @Printed(value = "组织认领完成", width = 12) String claims,
            @Printed(value = "党员人数", width = 9) int members,
            @Printed(value = "必选完成党员", width = 9) int membersMandatoryMet,
            @Printed(value = "党员认领完成", width = 12) String memberClaims,
            @Printed(value = "存在问题", width = 80) String problems,
            @Printed(value = "改进措施", width = 80) String measures) {}

    private static final String SQL =
            "select w.id, o.id, o.name, w.report_year, w.half, w.submitted_at, w.grade, w.figures,"
                    + " w.problems, w.measures from work_report w join organization o on o.id = w.organization_id"
                    + " where w.report_year = :year and w.status in ('SUBMITTED', 'GRADED') and "
                    + ReportQuery.NEAR.formatted("o.id");

    private static final ReportForm FORM = ReportForm.of("work-report-forms", "半年述职表", Row.class)
            .reason("书记每半年述职：数字由系统填入，问题和措施由本人填写，上级评议等次", "《城市区域化党建调研报告》二(三)：每半年进行一次述职推进")
            .asks(ReportParameter.YEAR, ReportParameter.HALF, ReportParameter.HOLDER)
            .laidOut(PaperLayout.FORM, "")
            .signed("述职人", "评议人", "日期")
            .build();

    private final ReportQuery query;
    private final ObjectMapper json;

    WorkReportForms(ReportQuery query, ObjectMapper json) {
        this.query = query;
        this.json = json;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        Map<String, Object> parameters = new HashMap<>(asked.parameters());
        String sql = SQL;
        if (asked.half() != null) {
            sql += " and w.half = :half";
            parameters.put("half", asked.half() == 1 ? "FIRST" : "SECOND");
        }
        if (asked.holderId() != null) {
            sql += " and o.id = :holder";
        }
        var found = query.page(sql, parameters, "w.id", after, limit + 1);
        return Chunk.of(
                found,
                limit,
                row -> row.id(0),
                rows -> rows.stream().map(this::row).toList());
    }

    private Row row(ReportQuery.Row row) {
        WorkFigures figures = figures(row.text(7));
        return new Row(
                row.id(0),
                row.id(1),
                row.text(2),
                row.number(3) + " 年" + row.word(4, "HalfYear"),
                row.moment(5) == null ? null : BusinessDay.dayOf(row.moment(5)),
                row.word(6, "WorkReportGrade"),
                figures.points(),
                figures.mandatoryDone() + " / " + figures.mandatoryOwed() + " 项",
                figures.done() + " / " + figures.claimed() + " 项",
                figures.members(),
                figures.membersMandatoryMet(),
                figures.memberDone() + " / " + figures.memberClaimed() + " 项",
                row.text(8),
                row.text(9));
    }

    private WorkFigures figures(String text) {
        try {
            return json.readValue(text, WorkFigures.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("stored figures cannot be read", broken);
        }
    }
}
