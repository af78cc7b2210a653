package org.dangjian.market.governance.whistle;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to a case. */
@Schema(name = "CaseStepKind")
@Labelled("CaseStepKind")
public enum StepKind implements Titled {
    REPORTED,
    SETTLED_HERE,
    ESCALATED,
    SENT_BACK,
    DISMISSED,
    WITHDRAWN,
    TO_SHELF,
    FROM_SHELF,
    ORDERED,
    ACKNOWLEDGED,
    NOT_OURS,
    RELEASED,
    UPHELD,
    EXTENSION_ASKED,
    EXTENSION_GRANTED,
    EXTENSION_REFUSED,
    OVERDUE,
    SETTLED,
    CHECKED,
    NOT_SETTLED,
    RATED,
    REOPENED,
    CLOSED
}
