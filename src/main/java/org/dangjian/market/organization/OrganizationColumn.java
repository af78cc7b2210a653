package org.dangjian.market.organization;

/** The columns of a table of organizations. */
enum OrganizationColumn implements SheetColumn {
    CODE("code", "编码", true, 32),
    NAME("name", "名称", true, 100),
    LEVEL("level", "级别", true, 32),
    PARENT_CODE("parentCode", "上级编码", true, 32),
    KIND("kind", "类别", false, 32),
    PARTY_NAME("partyName", "党组织名称", false, 120);

    private final Spec spec;

    OrganizationColumn(String header, String title, boolean required, int maxLength) {
        this.spec = new Spec(header, title, required, maxLength);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
