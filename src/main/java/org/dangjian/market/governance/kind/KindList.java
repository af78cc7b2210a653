package org.dangjian.market.governance.kind;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** The lists that districts keep. What stands on a list is data; that there is such a list is not. */
@Labelled("KindList")
public enum KindList implements Titled {
    /** Kinds of meetings: 联席会议, 议事厅, 主题党日 …. */
    MEETING,
    /** Kinds of teams: 志愿服务队, 突击队, 先锋岗 …. */
    TEAM
}
