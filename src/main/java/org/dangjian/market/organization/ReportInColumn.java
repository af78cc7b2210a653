package org.dangjian.market.organization;

/** The columns of a table of report-ins of units. */
enum ReportInColumn implements SheetColumn {
    UNIT_CODE("unitCode", "单位编码", true, 32),
    COMMUNITY_CODE("communityCode", "报到社区编码", true, 32),
    KIND("kind", "类别", false, 32),
    FROM("from", "报到日期", false, 16);

    private final String header;
    private final String title;
    private final boolean required;
    private final int maxLength;

    ReportInColumn(String header, String title, boolean required, int maxLength) {
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
