package org.dangjian.market.governance.whistle.month;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The list that people look at before they call anybody to account (问责); it decides nothing. */
@ApplicationScoped
class CaseAccountabilityReport implements Report {

    /** An order. */
    @Schema(name = "CaseAccountabilityRow")
    public record Row(
            UUID orderId,
            @Printed(value = "部门", width = 20) String departmentName,
            @Printed(value = "牵头", width = 6) boolean lead,
            @Printed(value = "事项编号", width = 12) String caseNumber,
            @Printed(value = "事项", width = 26) String caseTitle,
            @Printed(value = "网格", width = 18) String placeName,
            @Printed(value = "办结时限", width = 12) LocalDate settleBy,
            @Printed(value = "情况", width = 28) List<String> reasons) {

        static Row of(AccountabilityView line) {
            return new Row(
                    line.orderId(),
                    line.departmentName(),
                    line.lead(),
                    line.caseNumber(),
                    line.caseTitle(),
                    line.placeName(),
                    BusinessDay.dayOf(line.settleBy()),
                    line.reasons());
        }
    }

    private static final ReportForm FORM = ReportForm.of("case-accountability", "吹哨派单提请研究名单", Row.class)
            .reason("无故未办理和群众不满意的派单，供党（工）委研究", "《城市基层党建“四个提升”行动方案》附件5：对无故不办理或办理结果群众不满意的职能单位进行问责")
            .asks(ReportParameter.YEAR, ReportParameter.MONTH)
            .notes("本名单只列情况，供研究使用；是否问责由有权机关按程序决定。")
            .blank("研究意见")
            .signed("提请人", "负责人")
            .build();

    private final CaseMonths months;

    CaseAccountabilityReport(CaseMonths months) {
        this.months = months;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public List<String> lines(ReportAsked asked) {
        return List.of(CaseMonthReport.monthLine(asked));
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        Page<AccountabilityView> found = months.toLookAt(
                asked.caller(), CaseMonthReport.filter(asked), after == null ? null : UUID.fromString(after), limit);
        return new Chunk(found.items().stream().map(Row::of).toList(), Page.decode(found.next()));
    }
}
