package org.dangjian.market.people.organization.imports;

import java.util.Arrays;
import java.util.List;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.OrganizationKind;
import org.dangjian.market.platform.sheet.SheetColumn;

/** The columns of a table of organizations. */
enum OrganizationColumn implements SheetColumn {
    CODE("code", "编码", true, 32, "组织编码", "代码", "组织代码", "单位编码", "行政区划代码"),
    NAME("name", "名称", true, 100, "组织名称", "单位名称", "全称"),
    LEVEL("level", "级别", true, 32, "层级", "组织级别"),
    PARENT_CODE("parentCode", "上级编码", true, 32, "上级组织编码", "上级代码", "上级组织", "隶属编码"),
    KIND("kind", "类别", false, 32, "组织类别", "单位类别", "单位性质"),
    PARTY_NAME("partyName", "党组织名称", false, 120, "党组织全称");

    private final Spec spec;

    OrganizationColumn(String header, String title, boolean required, int maxLength, String... synonyms) {
        this.spec = new Spec(header, title, required, maxLength, synonyms);
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public List<String> choices() {
        return switch (this) {
            case LEVEL -> Arrays.stream(Level.values()).map(Level::word).toList();
            case KIND ->
                Arrays.stream(OrganizationKind.values())
                        .map(OrganizationKind::title)
                        .distinct()
                        .toList();
            default -> List.of();
        };
    }
}
