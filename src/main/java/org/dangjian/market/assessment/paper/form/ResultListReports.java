package org.dangjian.market.assessment.paper.form;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.dangjian.market.assessment.decision.Grade;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.assessment.report.ResultListView;
import org.dangjian.market.assessment.report.ResultLists;
import org.dangjian.market.assessment.use.ResultUse;

/**
 * The lists of what a closed year decided, by use (强化积分结果运用，《城市区域化党建调研报告》二(三)): a basis for people, never an
 * award.
 */
class ResultListReports {

    private static final String NOTE = "本名单取自已审定并结账的年度评定，供研究时参考，不是表彰、任用或推荐的决定；按组织和姓名排列，不作排名。";

    /** One of them. */
    private record ResultListReport(ResultUse use, ResultLists lists, ReportForm form) implements Report {

        ResultListReport(ResultUse use, ResultLists lists) {
            this(
                    use,
                    lists,
                    ReportForm.of(use.code(), use.title(), ResultListView.class)
                            .reason(use.purpose(), use.basis())
                            .asks(ReportParameter.YEAR)
                            .ofLastYear()
                            .readBy(use.readers())
                            .notes(NOTE)
                            .signed("制表人", "审核人")
                            .build());
        }

        @Override
        public List<String> lines(ReportAsked asked) {
            lists.requireClosed(use, asked.year(), asked.path());
            return List.of("所列等次："
                    + String.join("、", use.grades().stream().map(Grade::title).toList()));
        }

        @Override
        public Chunk read(ReportAsked asked, String after, int limit) {
            List<ResultListView> found = lists.read(asked.caller(), use, asked.year(), asked.path(), after, limit + 1);
            return Chunk.of(found, limit, ResultListView::resultId, rows -> rows);
        }
    }

    @Produces
    @Singleton
    Report honours(ResultLists lists) {
        return new ResultListReport(ResultUse.ORGANIZATION_HONOURS, lists);
    }

    @Produces
    @Singleton
    Report superiorNotice(ResultLists lists) {
        return new ResultListReport(ResultUse.SUPERIOR_NOTICE, lists);
    }

    @Produces
    @Singleton
    Report registration(ResultLists lists) {
        return new ResultListReport(ResultUse.MEMBER_REGISTRATION, lists);
    }

    @Produces
    @Singleton
    Report medals(ResultLists lists) {
        return new ResultListReport(ResultUse.MEMBER_MEDALS, lists);
    }

    @Produces
    @Singleton
    Report cadres(ResultLists lists) {
        return new ResultListReport(ResultUse.MEMBER_CADRE_REFERENCE, lists);
    }

    @Produces
    @Singleton
    Report delegates(ResultLists lists) {
        return new ResultListReport(ResultUse.MEMBER_DELEGATE_REFERENCE, lists);
    }
}
