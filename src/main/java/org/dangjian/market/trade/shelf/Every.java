package org.dangjian.market.trade.shelf;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** How often the places of an item come anew, or what is done several times is done (每月、每季度). */
@Labelled("Every")
public enum Every implements Titled {
    MONTH(1),
    QUARTER(3);

    private final int months;

    Every(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }
}
