package org.dangjian.market.assessment.paper.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.assessment.paper.ReportQuery;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 项目清单, the third of the three lists: the items of a year, with what they bring and who may claim them. */
@ApplicationScoped
class ProjectList implements Report {

    /** An item. */
    @Schema(name = "ProjectListRow")
    public record Row(
            UUID id,
            @Printed(value = "项目", width = 34) String title,
            @Printed(value = "类型", width = 6) String kind,
            @Printed(value = "类别", width = 12) @Nullable String category,
            @Printed(value = "发布组织", width = 18) String organizationName,
            @Printed(value = "面向", width = 14) String audiences,
            @Printed(value = "分值", width = 6) int points,
            @Printed(value = "次数", width = 6) int times,

            @Printed(value = "名额", width = 6, absent = "不限") @Nullable
            Integer capacity,

            @Printed(value = "开始", width = 11) LocalDate opensOn,
            @Printed(value = "截止", width = 11) @Nullable LocalDate closesOn,
            @Printed(value = "状态", width = 8) String status) {}

    private static final String SQL = "select i.id, i.title, i.kind,"
            + " (select max(k.title) from item_category k where k.code = i.category), o.name, i.for_organizations,"
            + " i.for_members, i.for_residents, i.points, i.times, i.capacity, i.opens_on, i.closes_on, i.status"
            + " from item i join organization o on o.id = i.organization_id"
            + " where o.path like :path and i.item_year = :year and i.status in ('PUBLISHED', 'CLOSED', 'ARCHIVED')";

    private static final ReportForm FORM = ReportForm.of("project-list", "项目清单", Row.class)
            .reason("三个清单之一：全年上架的必选、自选和推荐项目", "《城市区域化党建调研报告》二(一)：党建服务需求摆上“超市货架”")
            .asks(ReportParameter.YEAR)
            .signed("制表人", "审核人")
            .build();

    private final ReportQuery query;

    ProjectList(ReportQuery query) {
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
                                row.text(1),
                                row.word(2, "ItemKind"),
                                row.text(3),
                                row.text(4),
                                audiences(row.flag(5), row.flag(6), row.flag(7)),
                                row.number(8),
                                row.number(9),
                                row.number(10),
                                row.day(11),
                                row.day(12),
                                row.word(13, "ItemStatus")))
                        .toList());
    }

    static String audiences(boolean organizations, boolean members, boolean residents) {
        List<String> words = new ArrayList<>();
        if (organizations) {
            words.add("组织");
        }
        if (members) {
            words.add("党员");
        }
        if (residents) {
            words.add("居民");
        }
        return String.join("、", words);
    }
}
