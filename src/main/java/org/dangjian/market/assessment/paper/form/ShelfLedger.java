package org.dangjian.market.assessment.paper.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.assessment.paper.ReportQuery;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 货架台账: what stood on the shelf in a period, when it came and went, and what was made of it. */
@ApplicationScoped
class ShelfLedger implements Report {

    /** An item on the shelf. */
    @Schema(name = "ShelfLedgerRow")
    public record Row(
            UUID id,
            @Printed(value = "上架时间", width = 17) Instant publishedAt,
            @Printed(value = "项目", width = 34) String title,
            @Printed(value = "类型", width = 6) String kind,
            @Printed(value = "来源", width = 6) @Nullable String origin,
            @Printed(value = "发布组织", width = 18) String organizationName,
            @Printed(value = "分值", width = 6) int points,

            @Printed(value = "名额", width = 6, absent = "不限") @Nullable
            Integer capacity,

            @Printed(value = "认领", width = 6) int claims,
            @Printed(value = "完成", width = 6) int done,

            @Printed(value = "下架时间", width = 17, absent = "在架") @Nullable
            Instant closedAt) {}

    private static final String SQL =
            "select i.id, i.published_at, i.title, i.kind, i.origin, o.name, i.points, i.capacity,"
                    + " (select count(*) from claim c where c.item_id = i.id and c.claimed_at < :ends"
                    + " and c.status not in ('WITHDRAWN', 'REVOKED', 'EXPIRED')),"
                    + " (select count(*) from claim d where d.item_id = i.id and d.status = 'VERIFIED' and d.served_on <= :to),"
                    + " i.closed_at from item i join organization o on o.id = i.organization_id"
                    + " where o.path like :path and i.published_at < :ends and (i.closed_at is null or i.closed_at >= :begins)";

    private static final ReportForm FORM = ReportForm.of("shelf-ledger", "货架台账", Row.class)
            .reason("一段时间内货架上的项目：何时上架、下架，认领和完成多少", "《城市区域化党建调研报告》二(一)：党建服务需求摆上“超市货架”")
            .asks(ReportParameter.YEAR, ReportParameter.QUARTER, ReportParameter.MONTH)
            .readBy(Role.OFFICES)
            .signed("制表人", "审核人")
            .build();

    private final ReportQuery query;

    ShelfLedger(ReportQuery query) {
        this.query = query;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        var found = query.page(SQL, asked.parameters(), "i.id", after, limit + 1);
        return Chunk.of(
                found,
                limit,
                row -> row.id(0),
                rows -> rows.stream()
                        .map(row -> new Row(
                                row.id(0),
                                row.moment(1),
                                row.text(2),
                                row.word(3, "ItemKind"),
                                row.word(4, "Origin"),
                                row.text(5),
                                row.number(6),
                                row.number(7),
                                row.number(8),
                                row.number(9),
                                row.moment(10)))
                        .toList());
    }
}
