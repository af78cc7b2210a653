package org.dangjian.market.shelf;

/** How often the places of an offer come anew (每月、每季度). */
public enum Every {
    MONTH(1),
    QUARTER(3);

    private final int months;

    Every(int months) {
        this.months = months;
    }

    int months() {
        return months;
    }
}
