package org.dangjian.market.organization;

/** The columns of a table of report-ins of units. */
enum ReportInColumn implements SheetColumn {
    UNIT_CODE("unitCode", "单位编码", true, 32),
    COMMUNITY_CODE("communityCode", "报到社区编码", true, 32),
    KIND("kind", "类别", false, 32),
    FROM("from", "报到日期", false, 16);

    private final Spec spec;

    ReportInColumn(String header, String title, boolean required, int maxLength) {
        this.spec = new Spec(header, title, required, maxLength);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
