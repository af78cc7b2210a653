package org.dangjian.market.assessment.paper.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.assessment.paper.ReportQuery;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.print.Printed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * 公示名单: those who met the line, as they stood when the list was published, in the order of 姓氏笔画. To be hung up inside;
 * names alone, no points and no rank.
 */
@ApplicationScoped
class PublicityLists implements Report {

    /** One on the list. */
    @Schema(name = "PublicityListRow")
    public record Row(
            UUID resultId,
            @Printed(value = "姓名（组织）", width = 24) String name,
            @Printed(value = "所在党组织", width = 40) String organizationName,
            @Printed(value = "公示结果", width = 16) String bandTitle) {}

    /** A list that was published. */
    private record Published(
            UUID id, LocalDate from, LocalDate to, LocalDate objections, String office, String phone, String issuer) {}

    private static final String BLANK = "＿＿＿＿＿＿＿＿";

    private static final String LATEST =
            "select p.id, p.shown_from, p.shown_to, p.objections_until, p.receiving_office,"
                    + " p.supervision_phone, q.id from publicity p join assessment a on a.id = p.assessment_id"
                    + " join organization q on q.id = a.organization_id where a.scheme_year = :year and a.audience = :audience"
                    + " and (q.path like :path or :place like concat(q.path, '%')) order by p.announced_at desc fetch first 1 rows only";

    private static final String SQL = "select e.rank, e.result_id, e.name, e.organization_name, e.band_title"
            + " from publicity_entry e join assessment_result r on r.id = e.result_id"
            + " join organization o on o.id = r.organization_id where e.publicity_id = :publicity and "
            + ReportQuery.JUDGED_NEAR
            + " and e.rank > :rank order by e.rank fetch first :most rows only";

    private static final ReportForm FORM = ReportForm.of("publicity-list", "年度积分评定公示名单", Row.class)
            .reason("在支部和社区内公示达到标准的党员或组织，只列姓名，按姓氏笔画排列", "《城市区域化党建调研报告》二(三)：年底集中评议")
            .asks(ReportParameter.YEAR, ReportParameter.AUDIENCE)
            .ofLastYear()
            .notes("名单按姓氏笔画排列，不分先后。党员名单只在本支部、本社区内公示。")
            .isIssued()
            .build();

    private final ReportQuery query;
    private final OrganizationDirectory organizations;

    PublicityLists(ReportQuery query, OrganizationDirectory organizations) {
        this.query = query;
        this.organizations = organizations;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public List<String> lines(ReportAsked asked) {
        return latest(asked)
                .map(list -> List.of(
                        "公示期：" + ReportAsked.chinese(list.from()) + "至" + ReportAsked.chinese(list.to()) + "；异议截止："
                                + ReportAsked.chinese(list.objections()),
                        "受理部门：" + (list.office() == null ? list.issuer() : list.office()) + "　　监督电话："
                                + (list.phone() == null ? BLANK : list.phone())))
                .orElse(List.of("本年度还没有公示。"));
    }

    @Override
    public List<String> closing(ReportAsked asked) {
        return latest(asked)
                .map(list -> List.of(list.issuer(), ReportAsked.chinese(list.from())))
                .orElse(List.of());
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        Published list = latest(asked).orElse(null);
        if (list == null) {
            return Chunk.all(List.of());
        }
        Map<String, Object> parameters = new HashMap<>(asked.parameters());
        parameters.put("reported", "%" + AssessmentResult.BAR + asked.path() + "%");
        parameters.put("publicity", list.id());
        parameters.put("rank", rank(after));
        parameters.put("most", limit + 1);
        return Chunk.of(
                query.all(SQL, parameters),
                limit,
                row -> row.number(0),
                rows -> rows.stream()
                        .map(row -> new Row(row.id(1), row.text(2), row.text(3), row.text(4)))
                        .toList());
    }

    private static int rank(String after) {
        return after == null || !after.matches("\\d{1,9}") ? 0 : Integer.parseInt(after);
    }

    private Optional<Published> latest(ReportAsked asked) {
        return query
                .all(
                        LATEST,
                        Map.of(
                                "year", asked.year(),
                                "audience", asked.audience().name(),
                                "path", asked.path() + "%",
                                "place", asked.path()))
                .stream()
                .findFirst()
                .map(row -> new Published(
                        row.id(0),
                        row.day(1),
                        row.day(2),
                        row.day(3),
                        row.text(4),
                        row.text(5),
                        organizations.get(row.id(6)).partyName()));
    }
}
