package org.dangjian.market.assessment.paper.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.assessment.star.StarFilter;
import org.dangjian.market.assessment.star.StarListView;
import org.dangjian.market.assessment.star.StarLists;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.platform.shared.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 星级名单 (《构建“1+3”制度体系抓实基层党建工作》三): who has which stars; nobody is ranked. */
@ApplicationScoped
class StarList implements Report {

    /** Somebody's stars. */
    @Schema(name = "StarListRow")
    public record Row(
            UUID holderId,
            @Printed(value = "姓名（组织）", width = 20) @Nullable String name,
            @Printed(value = "所在组织", width = 26) @Nullable String organizationName,
            @Printed(value = "星名", width = 10) String emblem,
            @Printed(value = "星级", width = 8) String star,
            @Printed(value = "星数", width = 6) int stars,
            @Printed(value = "认定日期", width = 12) LocalDate heldFrom,
            @Printed(value = "认定季度", width = 9) @Nullable Integer quarter) {

        static Row of(StarListView line) {
            return new Row(
                    line.holder().id(),
                    line.holder().name(),
                    line.organizationName(),
                    line.emblem(),
                    line.star().title(),
                    line.star().stars(),
                    line.from(),
                    line.quarter());
        }
    }

    private static final ReportForm FORM = ReportForm.of("star-list", "创星晋级星级名单", Row.class)
            .reason("党员、党支部和党（工）委现在的星级，或某季度末认定的星级", "《构建“1+3”制度体系抓实基层党建工作》三：及时公开星级，接受党员群众监督")
            .asks(ReportParameter.YEAR, ReportParameter.QUARTER, ReportParameter.AUDIENCE)
            .notes("名单不按星级排名。")
            .signed("制表人", "审核人")
            .build();

    private final StarLists lists;

    StarList(StarLists lists) {
        this.lists = lists;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        Page<StarListView> found = lists.list(
                asked.caller(),
                asked.organizationId(),
                asked.year(),
                new StarFilter(asked.audience(), asked.quarter(), null),
                after == null ? null : UUID.fromString(after),
                limit);
        return new Chunk(found.items().stream().map(Row::of).toList(), Page.decode(found.next()));
    }
}
