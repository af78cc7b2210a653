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

/** 需求清单, the first of the three lists. Who needs help, and where they live, is not on it. */
@ApplicationScoped
class NeedList implements Report {

    /** A need as it was put to the community. */
    @Schema(name = "NeedListRow")
    public record Row(
            UUID id,
            @Printed(value = "提出时间", width = 17) Instant createdAt,
            @Printed(value = "需求", width = 34) String title,
            @Printed(value = "类别", width = 12) @Nullable String category,
            @Printed(value = "来源", width = 6) String origin,
            @Printed(value = "所在组织", width = 18) String organizationName,
            @Printed(value = "办理情况", width = 12) String status,
            @Printed(value = "赋分", width = 6) @Nullable Integer points,
            @Printed(value = "认领数", width = 7) int claims) {}

    private static final String SQL = "select n.id, n.created_at, coalesce(n.public_title, n.title),"
            + " (select max(k.title) from item_category k where k.code = n.category), n.origin, o.name, n.status, i.points,"
            + " (select count(*) from claim c where c.item_id = n.item_id"
            + " and c.status not in ('WITHDRAWN', 'REVOKED', 'EXPIRED'))"
            + " from need n join organization o on o.id = n.organization_id left join item i on i.id = n.item_id"
            + " where o.path like :path and n.created_at >= :begins and n.created_at < :ends";

    private static final ReportForm FORM = ReportForm.of("need-list", "需求清单", Row.class)
            .reason("三个清单之一：居民、党员、社区和街道提出的需求及办理情况", "《城市区域化党建调研报告》二(一)：列出需求清单")
            .asks(ReportParameter.YEAR, ReportParameter.QUARTER, ReportParameter.MONTH)
            .readBy(Role.OFFICES)
            .signed("制表人", "审核人")
            .build();

    private final ReportQuery query;

    NeedList(ReportQuery query) {
        this.query = query;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        var found = query.page(SQL, asked.parameters(), "n.id", after, limit + 1);
        return Chunk.of(
                found,
                limit,
                row -> row.id(0),
                rows -> rows.stream()
                        .map(row -> new Row(
                                row.id(0),
                                row.moment(1),
                                row.text(2),
                                row.text(3),
                                row.word(4, "Origin"),
                                row.text(5),
                                row.word(6, "ProposalStatus"),
                                row.number(7),
                                row.number(8)))
                        .toList());
    }
}
