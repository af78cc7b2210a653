package org.dangjian.market.assessment.paper.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportNames;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.assessment.rules.Finding;
import org.dangjian.market.assessment.scheme.RuleTerms;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.trade.ledger.EntryKind;
import org.dangjian.market.trade.ledger.LedgerReader;
import org.dangjian.market.trade.ledger.PointEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 年度积分考核表: what the year brought each holder by kind, what the scheme suggests and what was approved. */
@ApplicationScoped
class AnnualScores implements Report {

    /**
     * One holder.
     *
     * @param first the points of the first mandatory item by the scheme, to {@code fifth}, which takes those behind it too
     * @param optional points in the ledger; what a veto leaves out of the total is among them
     */
    @Schema(name = "AnnualScoreRow")
    public record Row(
            UUID resultId,
            UUID holderId,
            @Printed(value = "姓名（组织）", width = 14) String name,
            @Printed(value = "所在党组织", width = 20) String organizationName,
            @Printed(value = "必选一", width = 7) int first,
            @Printed(value = "必选二", width = 7) int second,
            @Printed(value = "必选三", width = 7) int third,
            @Printed(value = "必选四", width = 7) int fourth,
            @Printed(value = "必选五", width = 7) int fifth,
            @Printed(value = "自选", width = 6) int optional,
            @Printed(value = "推荐", width = 6) int recommended,
            @Printed(value = "奖励", width = 6) int rewards,
            @Printed(value = "处分", width = 6) int deductions,

            @Printed(
                    value = "否决",
                    width = 6,
                    words = {"是", "无"})
            boolean vetoed,

            @Printed(value = "总分", width = 6) int total,
            @Printed(value = "建议等次", width = 12) String bandTitle,
            @Printed(value = "审定等次", width = 10) @Nullable String grade) {}

    private static final String MANDATORY = "mandatory:";
    private static final int COLUMNS = 5;

    private static final ReportForm FORM = ReportForm.of("annual-scores", "年度积分考核表", Row.class)
            .reason("年底积分考核：必选、自选、推荐、奖励、处分、否决、总分和等次", "《城市区域化党建调研报告》二(三)：年底集中评议，进行积分考核")
            .asks(ReportParameter.YEAR, ReportParameter.AUDIENCE)
            .ofLastYear()
            .notes("必选未完成（否决）的，自选不计入总分。建议等次由考核方案算出，供评定时参考；审定等次由上级党组织决定。")
            .blank("签字")
            .signed("填表人", "支部书记", "审定单位")
            .build();

    private final YearResults results;
    private final LedgerReader ledger;
    private final ReportNames names;

    AnnualScores(YearResults results, LedgerReader ledger, ReportNames names) {
        this.results = results;
        this.ledger = ledger;
        this.names = names;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        return Chunk.of(
                results.page(asked, asked.audience(), "", after, limit),
                limit,
                YearResults.Found::key,
                found -> rows(asked, found));
    }

    private List<Row> rows(ReportAsked asked, List<YearResults.Found> found) {
        List<UUID> ids = found.stream().map(YearResults.Found::holderId).toList();
        Map<UUID, String> known = names.of(asked.caller(), ids);
        Map<UUID, List<PointEntry>> entries =
                ids.isEmpty() ? Map.of() : ledger.liveScore(RuleTerms.holders(asked.audience()), ids, asked.year());
        return found.stream()
                .map(one -> {
                    int[] duties = duties(one.findings());
                    List<PointEntry> own = entries.getOrDefault(one.holderId(), List.of());
                    return new Row(
                            one.resultId(),
                            one.holderId(),
                            known.getOrDefault(one.holderId(), one.holderName()),
                            one.organizationName(),
                            duties[0],
                            duties[1],
                            duties[2],
                            duties[3],
                            duties[4],
                            sum(own, EntryKind.OPTIONAL),
                            sum(own, EntryKind.RECOMMENDED),
                            sum(own, EntryKind.REWARD),
                            sum(own, EntryKind.DEDUCTION),
                            one.vetoed(),
                            one.total(),
                            one.bandTitle(),
                            one.grade());
                })
                .toList();
    }

    private static int[] duties(List<Finding> findings) {
        int[] points = new int[COLUMNS];
        int place = 0;
        for (Finding finding : findings) {
            if (finding.rule().startsWith(MANDATORY)) {
                points[Math.min(place++, COLUMNS - 1)] += finding.effect();
            }
        }
        return points;
    }

    private static int sum(List<PointEntry> entries, EntryKind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .mapToInt(PointEntry::points)
                .sum();
    }
}
