package org.dangjian.market.trade.shelf;

import org.dangjian.market.people.member.MemberTraits;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** Members in some position at whom an item may be aimed (《城市区域化党建调研报告》二(二)). */
@Labelled("AudienceFlag")
public enum AudienceFlag implements Titled {
    SPECIAL,
    FLOATING;

    /** Whether a member is in that position. */
    public boolean isOf(MemberTraits member) {
        return switch (this) {
            case SPECIAL -> member.special();
            case FLOATING -> member.floating();
        };
    }
}
