package org.dangjian.market.assessment.paper.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportNames;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.assessment.paper.ReportQuery;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 兑换与出入库台账: every movement of the stock, and the order behind it. */
@ApplicationScoped
class StockLedger implements Report {

    /** A movement of the stock. */
    @Schema(name = "StockLedgerRow")
    public record Row(
            UUID id,
            @Printed(value = "时间", width = 17) Instant recordedAt,
            @Printed(value = "礼品", width = 20) String giftTitle,
            @Printed(value = "所属组织", width = 18) String organizationName,
            @Printed(value = "出入库", width = 14) String kind,
            @Printed(value = "数量", width = 6) int delta,
            @Printed(value = "事由", width = 24) @Nullable String reason,
            @Printed(value = "兑换人", width = 10) @Nullable String memberName,
            @Printed(value = "积分", width = 6) @Nullable Integer cost,
            @Printed(value = "兑换状态", width = 9) @Nullable String status) {}

    private static final String SQL = "select s.id, s.recorded_at, g.title, o.name, s.kind, s.delta,"
            + " case when s.kind = 'STAFF' then s.reason end, r.member_id, r.cost, r.status"
            + " from stock_movement s join gift g on g.id = s.gift_id join organization o on o.id = g.organization_id"
            + " left join redemption r on r.id = s.order_id"
            + " where o.path like :path and s.recorded_at >= :begins and s.recorded_at < :ends";

    private static final ReportForm FORM = ReportForm.of("stock-ledger", "兑换与出入库台账", Row.class)
            .reason("礼品每一次入库、兑换和退回", "《城市区域化党建调研报告》二(三)：用积分兑换党建读物、党员徽章等小礼品")
            .asks(ReportParameter.YEAR, ReportParameter.QUARTER, ReportParameter.MONTH)
            .readBy(Role.OFFICES)
            .signed("经办人", "审核人")
            .build();

    private final ReportQuery query;
    private final ReportNames names;

    StockLedger(ReportQuery query, ReportNames names) {
        this.query = query;
        this.names = names;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        var found = query.page(SQL, asked.parameters(), "s.id", after, limit + 1);
        return Chunk.of(found, limit, row -> row.id(0), rows -> {
            Map<UUID, String> known = names.of(
                    asked.caller(),
                    rows.stream().map(row -> row.id(7)).filter(Objects::nonNull).toList());
            return rows.stream()
                    .map(row -> new Row(
                            row.id(0),
                            row.moment(1),
                            row.text(2),
                            row.text(3),
                            row.word(4, "StockMovementKind"),
                            row.number(5),
                            row.text(6),
                            known.get(row.id(7)),
                            row.number(8),
                            row.word(9, "RedemptionStatus")))
                    .toList();
        });
    }
}
