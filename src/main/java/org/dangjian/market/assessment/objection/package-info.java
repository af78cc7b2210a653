/** Objections to results, and what their review found. */
@Knows({
    "platform.shared",
    "platform.job",
    "platform.audit",
    "platform.notice",
    "people.organization",
    "people.member",
    "people.holder",
    "platform.keys",
    "people.access.account",
    "trade.claim.evidence",
    "trade.claim.serving",
    "assessment.subject",
    "assessment.run",
    "assessment.decision",
    "assessment.publicity"
})
package org.dangjian.market.assessment.objection;

import org.dangjian.market.platform.shared.Knows;
