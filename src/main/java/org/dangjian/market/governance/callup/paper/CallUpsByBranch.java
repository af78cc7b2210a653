package org.dangjian.market.governance.callup.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.assessment.paper.ReportQuery;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 应急召集到岗情况: of each call-up and branch how many were asked, answered, came, and for how long; for the units, too. */
@ApplicationScoped
class CallUpsByBranch implements Report {

    /** A branch in a call-up. */
    @Schema(name = "CallUpBranchRow")
    public record Row(
            @Printed(value = "召集时间", width = 17) Instant calledAt,
            @Printed(value = "召集组织", width = 20) String placeName,
            @Printed(value = "事由", width = 20) String title,
            @Printed(value = "党支部", width = 28) String branchName,
            @Printed(value = "召集", width = 7) int asked,
            @Printed(value = "一小时内答复", width = 9) int withinAnHour,
            @Printed(value = "答复能到岗", width = 9) int coming,
            @Printed(value = "到岗", width = 7) int came,
            @Printed(value = "在岗分钟", width = 9) int minutes) {}

    private static final String SQL =
            "select * from (select concat(cast(c.id as varchar(36)), cast(b.id as varchar(36)))"
                    + " as place, c.called_at, o.name as called, c.title, b.name as branch, count(*) as asked,"
                    + " sum(case when m.prompt = true then 1 else 0 end) as prompt, sum(case when m.answer = 'COMING' then 1 else 0 end) as coming,"
                    + " sum(case when m.came_at is not null then 1 else 0 end) as came, sum(m.minutes) as minutes"
                    + " from call_up_member m join call_up c on c.id = m.call_up_id join organization o on o.id = c.organization_id"
                    + " join member p on p.id = m.member_id join organization b on b.id = p.branch_id"
                    + " where (o.path like :path or b.path like :path) and c.called_at >= :begins and c.called_at < :ends"
                    + " group by c.id, b.id, c.called_at, o.name, c.title, b.name) r where 1 = 1";

    private static final ReportForm FORM = ReportForm.of("call-ups", "应急召集到岗情况表", Row.class)
            .reason("社区吹哨召集、党员闻讯而动的情况，通报各单位", "《全市域加强城市基层党建》“抓共建促合力联治”：战时社区吹哨召集、机关单位应急响应")
            .asks(ReportParameter.YEAR, ReportParameter.QUARTER, ReportParameter.MONTH)
            .readBy(Role.OVERSEERS)
            .notes("社区、街道看到本级召集的各支部；单位看到本单位支部在各处的到岗情况。")
            .signed("制表人", "审核人")
            .build();

    private final ReportQuery query;

    CallUpsByBranch(ReportQuery query) {
        this.query = query;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        List<ReportQuery.Row> found = query.pageByText(SQL, asked.parameters(), "r.place", after, limit + 1);
        return Chunk.of(
                found,
                limit,
                row -> row.text(0),
                rows -> rows.stream()
                        .map(row -> new Row(
                                row.moment(1),
                                row.text(2),
                                row.text(3),
                                row.text(4),
                                row.number(5),
                                row.number(6),
                                row.number(7),
                                row.number(8),
                                row.number(9)))
                        .toList());
    }
}
