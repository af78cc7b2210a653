package org.dangjian.market.trade.shelf;

import org.dangjian.market.people.member.MemberTraits;

/** Members in some position at whom an item may be aimed (《城市区域化党建调研报告》二(二)). */
public enum AudienceFlag {
    SPECIAL("特殊群体"),
    FLOATING("流动党员");

    private final String title;

    AudienceFlag(String title) {
        this.title = title;
    }

    /** The Chinese title shown to people. */
    public String title() {
        return title;
    }

    /** Whether a member is in that position. */
    public boolean isOf(MemberTraits member) {
        return switch (this) {
            case SPECIAL -> member.special();
            case FLOATING -> member.floating();
        };
    }
}
