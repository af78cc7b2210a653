package org.dangjian.market.organization;

/** The columns of a table of organizations. */
enum OrganizationColumn implements SheetColumn {
    CODE("code", "编码", true, 32),
    NAME("name", "名称", true, 100),
    LEVEL("level", "级别", true, 32),
    PARENT_CODE("parentCode", "上级编码", true, 32),
    KIND("kind", "类别", false, 32),
    PARTY_NAME("partyName", "党组织名称", false, 120);

    private final String header;
    private final String title;
    private final boolean required;
    private final int maxLength;

    OrganizationColumn(String header, String title, boolean required, int maxLength) {
        this.header = header;
        this.title = title;
        this.required = required;
        this.maxLength = maxLength;
    }

    @Override
    public String header() {
        return header;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public int maxLength() {
        return maxLength;
    }
}
