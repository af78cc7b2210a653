package org.dangjian.market.assessment.rules.scheme;

/** Who asked for the service behind an entry (需求来源), 《城市区域化党建调研报告》二(一). */
public enum Origin {
    RESIDENT("居民"),
    MEMBER("党员"),
    COMMUNITY("社区"),
    STREET("街道");

    private final String title;

    Origin(String title) {
        this.title = title;
    }

    /** The Chinese word people read. */
    public String title() {
        return title;
    }
}
