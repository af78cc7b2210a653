package org.dangjian.market.people.organization.imports;

import java.util.List;
import org.dangjian.market.platform.sheet.SheetColumn;

/** The columns of a table of report-ins of units. */
public enum ReportInColumn implements SheetColumn {
    UNIT_CODE("unitCode", "单位编码", true, 120, "单位", "单位名称", "驻区单位", "驻区单位编码"),
    COMMUNITY_CODE("communityCode", "报到社区编码", true, 120, "报到社区", "社区编码", "社区", "社区名称"),
    KIND("kind", "类别", false, 32, "报到类别"),
    FROM("from", "报到日期", false, 64, "报到时间", "开始日期", "起始日期");

    private final Spec spec;

    ReportInColumn(String header, String title, boolean required, int maxLength, String... synonyms) {
        this.spec = new Spec(header, title, required, maxLength, synonyms);
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public List<String> choices() {
        return this == KIND ? List.of("双报到", "共建") : List.of();
    }
}
