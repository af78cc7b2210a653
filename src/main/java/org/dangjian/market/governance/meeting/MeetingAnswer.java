package org.dangjian.market.governance.meeting;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** What somebody who was invited says: comes (来), is excused (请假), sends somebody else (代). */
@Labelled("MeetingAnswer")
public enum MeetingAnswer implements Titled {
    COMING,
    EXCUSED,
    DEPUTY
}
