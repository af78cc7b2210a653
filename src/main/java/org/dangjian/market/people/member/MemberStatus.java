package org.dangjian.market.people.member;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** Where a member stands (党员状态). All but ACTIVE are left out of the grading, with the reason. */
@Labelled("MemberStatus")
public enum MemberStatus implements Titled {
    ACTIVE,
    SUSPENDED,
    LOST,
    ABROAD,
    TRANSFERRED_OUT,
    DECEASED
}
