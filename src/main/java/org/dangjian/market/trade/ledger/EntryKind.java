package org.dangjian.market.trade.ledger;

/** Why points moved. */
public enum EntryKind {
    MANDATORY("必选", true),
    OPTIONAL("自选", true),
    RECOMMENDED("推荐", true),
    REWARD("奖励", false),
    DEDUCTION("扣分", false),
    REDEMPTION("兑换", false),
    REFUND("退回", false),
    EXPIRY("清零", false),
    REVERSAL("冲正", false);

    private final String title;
    private final boolean earned;

    EntryKind(String title, boolean earned) {
        this.title = title;
        this.earned = earned;
    }

    public String title() {
        return title;
    }

    /** Whether it was earned by work and so counts in SCORE and CREDIT both; rewards and deductions touch SCORE only. */
    boolean isEarned() {
        return earned;
    }
}
