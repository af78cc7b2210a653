package org.dangjian.market.governance.meeting;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** Who came: a person or a unit by its representative, or somebody in a person's place, which is no attendance of theirs. */
@Labelled("Presence")
public enum Presence implements Titled {
    SELF,
    DEPUTY
}
