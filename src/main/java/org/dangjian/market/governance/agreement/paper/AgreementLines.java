package org.dangjian.market.governance.agreement.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.assessment.paper.ReportQuery;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 共建协议三个清单: what units and communities agreed to need, give and do together in a year, and how it stands. */
@ApplicationScoped
class AgreementLines implements Report {

    /** A line of an agreement. */
    @Schema(name = "AgreementLineRow")
    public record Row(
            UUID id,
            @Printed(value = "社区（街道）", width = 20) String placeName,
            @Printed(value = "单位", width = 22) String unitName,
            @Printed(value = "签订日期", width = 12) LocalDate signedOn,
            @Printed(value = "清单", width = 6) String kind,
            @Printed(value = "内容", width = 40) String title,

            @Printed(value = "时限", width = 12, absent = "协议期内") @Nullable
            LocalDate due,

            @Printed(value = "完成日期", width = 12) @Nullable LocalDate doneOn,
            @Printed(value = "最近检查", width = 10) @Nullable String checked) {}

    private static final String SQL = "select l.id, o.name, u.name, a.signed_on, l.kind, l.title, l.due, l.done_on,"
            + " (select k.outcome from agreement_check k where k.line_id = l.id and not exists"
            + " (select 1 from agreement_check n where n.line_id = l.id and (n.check_year > k.check_year"
            + " or n.check_year = k.check_year and n.half > k.half)))"
            + " from agreement_line l join agreement a on a.id = l.agreement_id"
            + " join organization o on o.id = a.place_id join organization u on u.id = a.unit_id"
            + " where o.path like :path and a.status in ('IN_FORCE', 'ENDED')"
            + " and a.valid_from <= :to and a.valid_to >= :from";

    private static final ReportForm FORM = ReportForm.of("agreement-lines", "共建协议三个清单", Row.class)
            .reason("共驻共建协议中的需求、资源、项目及完成、检查情况", "《全市域加强城市基层党建》“抓共建促合力联治”：签订共驻共建协议，建立“三个清单”")
            .asks(ReportParameter.YEAR, ReportParameter.HOLDER)
            .notes("只列已由双方确认的协议；选择单位时只列该单位的条目。")
            .signed("制表人", "审核人")
            .build();

    private final ReportQuery query;

    AgreementLines(ReportQuery query) {
        this.query = query;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        Map<String, Object> parameters = new HashMap<>(asked.parameters());
        String sql = SQL + (asked.holderId() == null ? "" : " and a.unit_id = :holder");
        List<ReportQuery.Row> found = query.page(sql, parameters, "l.id", after, limit + 1);
        return Chunk.of(
                found,
                limit,
                row -> row.id(0),
                rows -> rows.stream()
                        .map(row -> new Row(
                                row.id(0),
                                row.text(1),
                                row.text(2),
                                row.day(3),
                                row.word(4, "AgreementLineKind"),
                                row.text(5),
                                row.day(6),
                                row.day(7),
                                row.word(8, "AgreementCheckOutcome")))
                        .toList());
    }
}
