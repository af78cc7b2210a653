package org.dangjian.market.people.member;

/** Where a member stands (党员状态). All but ACTIVE are left out of the grading, with the reason. */
public enum MemberStatus {
    ACTIVE("正常"),
    SUSPENDED("停止党籍或留党察看"),
    LOST("失联"),
    ABROAD("出国（境）"),
    TRANSFERRED_OUT("已转出"),
    DECEASED("已去世");

    private final String title;

    MemberStatus(String title) {
        this.title = title;
    }

    /** The Chinese title shown to people. */
    public String title() {
        return title;
    }
}
