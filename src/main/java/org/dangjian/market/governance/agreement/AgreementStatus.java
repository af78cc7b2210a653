package org.dangjian.market.governance.agreement;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** DRAFT → IN_FORCE, confirmed by the other side → REPLACED by what both amended, or ENDED; a draft may be WITHDRAWN. */
@Labelled("AgreementStatus")
public enum AgreementStatus implements Titled {
    DRAFT,
    IN_FORCE,
    REPLACED,
    ENDED,
    WITHDRAWN
}
