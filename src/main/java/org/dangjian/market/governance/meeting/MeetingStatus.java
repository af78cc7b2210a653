package org.dangjian.market.governance.meeting;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** PLANNED until it was held and closed with its minutes, or called off; neither is undone. */
@Labelled("MeetingStatus")
public enum MeetingStatus implements Titled {
    PLANNED,
    CLOSED,
    CANCELLED
}
