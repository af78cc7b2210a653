package org.dangjian.market.trade.claim;

import org.dangjian.market.trade.shelf.Item;

/** What a claim waits for. */
public enum NextStep {
    ARRANGE("与对方约定时间"),
    CHECK_IN("到场签到"),
    CHECK_OUT("离开时签退"),
    COMPLETE("提交完成情况"),
    VERIFY("等待核实"),
    RATE("请对方评价");

    private final String title;

    NextStep(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** {@code null} when nothing is left to do. */
    public static NextStep of(Claim claim, Item item, boolean rated) {
        return switch (claim.status()) {
            case CLAIMED -> isUnarranged(claim, item) ? ARRANGE : beforeCompletion(item);
            case RETURNED -> beforeCompletion(item);
            case CHECKED_IN -> CHECK_OUT;
            case CHECKED_OUT -> COMPLETE;
            case SUBMITTED -> VERIFY;
            case VERIFIED -> rated ? null : RATE;
            case WITHDRAWN, REVOKED, EXPIRED, REVERSED -> null;
        };
    }

    /** Two who know nothing of each other have to agree first; not where the hour is set. */
    private static boolean isUnarranged(Claim claim, Item item) {
        return (item.needId() != null || item.provider() != null)
                && item.hours().startsAt() == null
                && claim.appointment() == null
                && claim.visits() == 0;
    }

    private static NextStep beforeCompletion(Item item) {
        return item.checkInRequired() ? CHECK_IN : COMPLETE;
    }
}
