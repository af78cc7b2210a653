package org.dangjian.market.assessment.rules.scheme;

/** A stretch of the calendar year within which a {@link CountRule} counts (考核周期). */
public enum Period {
    MONTH(1, "每月"),
    QUARTER(3, "每季度"),
    HALF_YEAR(6, "每半年"),
    YEAR(12, "全年");

    private final int months;
    private final String title;

    Period(int months, String title) {
        this.months = months;
        this.title = title;
    }

    /** Length in calendar months; divides twelve. */
    public int months() {
        return months;
    }

    /** How many such periods a year has. */
    public int perYear() {
        return 12 / months;
    }

    /** The Chinese word people read, e.g. 每季度. */
    public String title() {
        return title;
    }

    /** The Chinese name of one period, e.g. 第2季度; {@code index} starts at 0. */
    public String nameOf(int index) {
        return switch (this) {
            case MONTH -> (index + 1) + "月";
            case QUARTER -> "第" + (index + 1) + "季度";
            case HALF_YEAR -> index == 0 ? "上半年" : "下半年";
            case YEAR -> "全年";
        };
    }
}
