package org.dangjian.market.assessment.paper.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.platform.print.PaperLayout;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 考评结果通报到单位: a letter to each unit and branch whose result of the year was approved. */
@ApplicationScoped
class ResultNotices implements Report {

    /** What is told to an organization. */
    @Schema(name = "ResultNoticeRow")
    public record Row(
            UUID resultId,
            UUID organizationId,
            @Printed(value = "单位", width = 26) String name,
            @Printed(value = "年度", width = 6) int year,
            @Printed(value = "总分", width = 6) int total,

            @Printed(
                    value = "必选项目",
                    width = 16,
                    words = {"必选项目未全部完成", "必选项目全部完成"})
            boolean vetoed,

            @Printed(value = "建议等次", width = 10) String bandTitle,
            @Printed(value = "审定等次", width = 10) String grade) {}

    private static final ReportForm FORM = ReportForm.of("result-notices", "党建超市年度考评结果通报", Row.class)
            .reason("把审定的考评结果书面通报到单位", "《城市区域化党建调研报告》二(三)：对每个驻区单位党组织精准量化赋分，将双方紧密联系在一起")
            .asks(ReportParameter.YEAR, ReportParameter.HOLDER)
            .ofLastYear()
            .readBy(Role.OFFICES)
            .laidOut(PaperLayout.LETTER, """
                    !{name}：
                    现将你单位党组织 {year} 年度“党建超市”积分考评结果通报如下：{vetoed}，考核总分 {total} 分，按考核方案建议等次为“{bandTitle}”，经审定等次为“{grade}”。
                    请对照考评结果总结经验、查找不足，并在下一年度年初从货架上认领服务项目，继续参与共驻共建。
                    对结果有疑问的，请与我们联系。
                    """)
            .isIssued()
            .build();

    private final YearResults results;

    ResultNotices(YearResults results) {
        this.results = results;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        return Chunk.of(
                results.page(asked, Audience.ORGANIZATION, " and p.grade is not null", after, limit),
                limit,
                YearResults.Found::key,
                found -> found.stream()
                        .map(one -> new Row(
                                one.resultId(),
                                one.holderId(),
                                one.holderName(),
                                asked.year(),
                                one.total(),
                                one.vetoed(),
                                one.bandTitle(),
                                one.grade()))
                        .toList());
    }
}
