package org.dangjian.market.assessment.paper.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportNames;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.assessment.paper.ReportQuery;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 认领与服务记录: each service with when, what, where, how long, the points and a place for whoever certifies it to sign. */
@ApplicationScoped
class ServiceRecords implements Report {

    /**
     * One service.
     *
     * @param points of the claim, at its last service and once it was verified
     */
    @Schema(name = "ServiceRecordRow")
    public record Row(
            UUID visitId,
            UUID holderId,
            @Printed(value = "服务日期", width = 11) LocalDate servedOn,
            @Printed(value = "认领者", width = 16) @Nullable String holderName,
            @Printed(value = "项目", width = 26) String itemTitle,
            @Printed(value = "服务内容", width = 34) String summary,
            @Printed(value = "地点", width = 16) @Nullable String place,
            @Printed(value = "分钟", width = 6) @Nullable Integer minutes,
            @Printed(value = "积分", width = 6) @Nullable Integer points,
            @Printed(value = "状态", width = 8) String status) {}

    private static final String SQL = "select v.id, c.holder_id, v.served_on, i.title, v.summary, i.place, v.minutes,"
            + " case when c.status = 'VERIFIED' and not exists (select 1 from claim_visit w where w.claim_id = c.id"
            + " and w.superseded = false and w.id > v.id) then c.points end, c.status"
            + " from claim_visit v join claim c on c.id = v.claim_id join item i on i.id = c.item_id"
            + " join organization o on o.id = i.organization_id where v.superseded = false"
            + " and c.status in ('SUBMITTED', 'VERIFIED') and v.served_on between :from and :to and "
            + ReportQuery.NEAR.formatted("c.holder_id");

    private static final ReportForm FORM = ReportForm.of("service-records", "认领与服务记录", Row.class)
            .reason("逐次登记服务的时间、内容、地点、时长和积分，供认证签字", "《城市区域化党建调研报告》二(二)：分类认领项目“消费积分”")
            .asks(ReportParameter.YEAR, ReportParameter.QUARTER, ReportParameter.MONTH, ReportParameter.HOLDER)
            .blank("认证签字")
            .signed("记录人", "审核人")
            .build();

    private final ReportQuery query;
    private final ReportNames names;

    ServiceRecords(ReportQuery query, ReportNames names) {
        this.query = query;
        this.names = names;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        var found = query.page(
                asked.holderId() == null ? SQL : SQL + " and c.holder_id = :holder",
                asked.parameters(),
                "v.id",
                after,
                limit + 1);
        return Chunk.of(found, limit, row -> row.id(0), rows -> {
            Map<UUID, String> known =
                    names.of(asked.caller(), rows.stream().map(row -> row.id(1)).toList());
            return rows.stream()
                    .map(row -> new Row(
                            row.id(0),
                            row.id(1),
                            row.day(2),
                            known.get(row.id(1)),
                            row.text(3),
                            row.text(4),
                            row.text(5),
                            row.number(6),
                            row.number(7),
                            row.word(8, "ClaimStatus")))
                    .toList();
        });
    }
}
