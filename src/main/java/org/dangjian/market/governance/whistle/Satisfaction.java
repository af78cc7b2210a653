package org.dangjian.market.governance.whistle;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the reporter says of how a case was settled (满意、基本满意、不满意). */
@Schema(name = "CaseSatisfaction")
@Labelled("CaseSatisfaction")
public enum Satisfaction implements Titled {
    SATISFIED,
    FAIRLY,
    DISSATISFIED
}
