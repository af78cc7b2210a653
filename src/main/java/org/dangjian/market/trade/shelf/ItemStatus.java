package org.dangjian.market.trade.shelf;

/** The life of an item. Full is no state: a published item without a place left. */
public enum ItemStatus {
    DRAFT("草稿"),
    IN_REVIEW("待审核"),
    RETURNED("已退回"),
    REJECTED("未通过"),
    PUBLISHED("已上架"),
    CLOSED("已下架"),
    ARCHIVED("已归档");

    private final String title;

    ItemStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether the step from this state to the next is allowed. */
    public boolean canBecome(ItemStatus next) {
        return switch (this) {
            case DRAFT, RETURNED -> next == IN_REVIEW || next == PUBLISHED;
            case IN_REVIEW -> next == RETURNED || next == REJECTED || next == PUBLISHED;
            case PUBLISHED -> next == CLOSED;
            case CLOSED -> next == ARCHIVED;
            case REJECTED, ARCHIVED -> false;
        };
    }
}
