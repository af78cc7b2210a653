package org.dangjian.market.assessment.paper.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

/**
 * 认领与办实事统计 (《城市区域化党建调研报告》三: 共认领服务项目2.6万个，为群众办实事好事2.8万件): the place as a whole, then one
 * by one what lies directly below it.
 */
@ApplicationScoped
class ServiceStatistics implements Report {

    /**
     * The figures of a place with all below it, of the items it put on the shelf.
     *
     * @param claims taken up in the period and not given up, {@code ofUnits} by units and branches among them
     * @param deeds single services in the period, verified
     * @param satisfaction the average of one to five stars
     */
    @Schema(name = "ServiceStatisticsRow")
    public record Row(
            UUID organizationId,
            @Printed(value = "组织", width = 24) String organizationName,
            @Printed(value = "在架项目", width = 8) int items,
            @Printed(value = "认领项目", width = 8) int claims,
            @Printed(value = "其中单位认领", width = 9) int ofUnits,
            @Printed(value = "其中党员认领", width = 9) int ofMembers,
            @Printed(value = "办实事好事（件）", width = 10) int deeds,
            @Printed(value = "服务时长（小时）", width = 10) BigDecimal hours,
            @Printed(value = "参与单位", width = 8) int units,
            @Printed(value = "参与党员", width = 8) int members,
            @Printed(value = "满意度", width = 8) @Nullable BigDecimal satisfaction) {}

    private static final String CLAIMS = " from claim c join item i on i.id = c.item_id"
            + " join organization o on o.id = i.organization_id where o.path like concat(k.path, '%')";
    private static final String TAKEN = CLAIMS + " and c.claimed_at >= :begins and c.claimed_at < :ends"
            + " and c.status not in ('WITHDRAWN', 'REVOKED', 'EXPIRED')";
    private static final String VISITS = " from claim_visit v join claim c on c.id = v.claim_id"
            + " join item i on i.id = c.item_id join organization o on o.id = i.organization_id"
            + " where o.path like concat(k.path, '%') and c.status = 'VERIFIED' and v.superseded = false"
            + " and v.served_on between :from and :to";

    private static final String SQL = "select k.path, k.id, k.name,"
            + " (select count(*) from item i join organization o on o.id = i.organization_id"
            + " where o.path like concat(k.path, '%') and i.published_at < :ends"
            + " and (i.closed_at is null or i.closed_at >= :begins)),"
            + " (select count(*)" + TAKEN + "), (select count(*)" + TAKEN + " and c.holder_type = 'ORGANIZATION'),"
            + " (select count(*)" + TAKEN + " and c.holder_type = 'MEMBER'), (select count(*)" + VISITS + "),"
            + " (select coalesce(sum(v.minutes), 0)" + VISITS + "),"
            + " (select count(distinct coalesce(i.provider_id, c.holder_id))" + VISITS
            + " and coalesce(i.provider_type, c.holder_type) = 'ORGANIZATION'),"
            + " (select count(distinct coalesce(i.provider_id, c.holder_id))" + VISITS
            + " and coalesce(i.provider_type, c.holder_type) = 'MEMBER'),"
            + " (select avg(cast(g.stars as decimal(9, 4))) from claim_rating g join claim c on c.id = g.claim_id"
            + " join item i on i.id = c.item_id join organization o on o.id = i.organization_id"
            + " where o.path like concat(k.path, '%') and g.rated_at >= :begins and g.rated_at < :ends)"
            + " from organization k where (k.id = :organization or k.parent_id = :organization and k.level not in ('STATIONED_UNIT', 'BRANCH',"
            + " 'SYSTEM_COMMITTEE'))";

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private static final ReportForm FORM = ReportForm.of("service-statistics", "认领与办实事统计表", Row.class)
            .reason("认领服务项目多少个、为群众办实事好事多少件，分下级组织", "《城市区域化党建调研报告》三：共认领服务项目2.6万个，为群众办实事好事2.8万件")
            .asks(ReportParameter.YEAR, ReportParameter.HALF, ReportParameter.QUARTER, ReportParameter.MONTH)
            .readBy(Role.OFFICES)
            .notes("第一行为本组织及所辖全部；“办实事好事”为期间内经核实的服务次数。")
            .signed("制表人", "审核人", "负责人")
            .build();

    private final ReportQuery query;

    ServiceStatistics(ReportQuery query) {
        this.query = query;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        var found = query.pageByText(SQL, asked.parameters(), "k.path", after, limit + 1);
        return Chunk.of(
                found,
                limit,
                row -> row.text(0),
                rows -> rows.stream()
                        .map(row -> new Row(
                                row.id(1),
                                row.text(2),
                                row.number(3),
                                row.number(4),
                                row.number(5),
                                row.number(6),
                                row.number(7),
                                row.amount(8).divide(MINUTES, 1, RoundingMode.HALF_UP),
                                row.number(9),
                                row.number(10),
                                row.amount(11) == null ? null : row.amount(11).setScale(2, RoundingMode.HALF_UP)))
                        .toList());
    }
}
