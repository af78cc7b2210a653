package org.dangjian.market.assessment.paper.form;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 资源清单, the second of the three lists: what units and members offer, and what they have said they can do. */
@ApplicationScoped
class ResourceList implements Report {

    /** Something that can be had. */
    @Schema(name = "ResourceListRow")
    public record Row(
            UUID providerId,
            @Printed(value = "提供方", width = 18) @Nullable String providerName,
            @Printed(value = "提供方类型", width = 11) String providerType,
            @Printed(value = "来源", width = 12) String source,
            @Printed(value = "类别", width = 12) @Nullable String category,
            @Printed(value = "内容", width = 40) String content,
            @Printed(value = "可提供次数", width = 10) @Nullable Integer slots,
            @Printed(value = "办理情况", width = 12) String status) {}

    private static final String SQL = "select * from (select concat('1-', cast(f.id as varchar(36))) as place,"
            + " f.provider_id as holder, f.provider_type as kind, '服务清单' as source,"
            + " (select max(k.title) from item_category k where k.code = f.category) as category,"
            + " coalesce(f.public_title, f.title) as content, f.slots as slots, f.status as status"
            + " from offer f join organization o on o.id = f.organization_id where o.path like :path"
            + " and f.created_at < :ends union all"
            + " select concat('2-', cast(s.holder_id as varchar(36)), s.category), s.holder_id, l.holder_type, '特长和资源登记',"
            + " (select max(k.title) from item_category k where k.code = s.category), s.note, null, 'REGISTERED' from skill s join skill_list l on l.holder_id = s.holder_id"
            + " where l.updated_at < :ends and s.holder_id in (select p.holder_id from holder_place p where p.path like :path"
            + " and (p.valid_from is null or p.valid_from <= :to) and (p.valid_to is null or p.valid_to >= :from))) r"
            + " where 1 = 1";

    private static final ReportForm FORM = ReportForm.of("resource-list", "资源清单", Row.class)
            .reason("三个清单之一：单位和党员可以提供的服务、特长和资源", "《城市区域化党建调研报告》二(一)：合理确定为社区党员群众提供服务的清单")
            .asks(ReportParameter.YEAR)
            .readBy(Role.OFFICES)
            .signed("制表人", "审核人")
            .build();

    private final ReportQuery query;
    private final ReportNames names;

    ResourceList(ReportQuery query, ReportNames names) {
        this.query = query;
        this.names = names;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        var found = query.pageByText(SQL, asked.parameters(), "r.place", after, limit + 1);
        return Chunk.of(found, limit, row -> row.text(0), rows -> {
            Map<UUID, String> known =
                    names.of(asked.caller(), rows.stream().map(row -> row.id(1)).toList());
            return rows.stream()
                    .map(row -> new Row(
                            row.id(1),
                            known.get(row.id(1)),
                            row.word(2, "HolderType"),
                            row.text(3),
                            row.text(4),
                            row.text(5),
                            row.number(6),
                            row.text(7).equals("REGISTERED") ? "已登记" : row.word(7, "ProposalStatus")))
                    .toList();
        });
    }
}
