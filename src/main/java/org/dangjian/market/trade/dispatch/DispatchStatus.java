package org.dangjian.market.trade.dispatch;

/** The life of a dispatch: it waits for an answer, and whatever ends it ends it for good. */
public enum DispatchStatus {
    OPEN("待答复"),
    ACCEPTED("已接受"),
    DECLINED("已谢绝"),
    EXPIRED("逾期未答复"),
    CANCELLED("项目已下架");

    private final String title;

    DispatchStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
