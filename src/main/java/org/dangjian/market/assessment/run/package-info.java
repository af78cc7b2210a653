/**
 * Runs over all who are judged, their results and corrections, and the order of a year's end, whose steps are other
 * rooms'.
 */
@Knows({
    "platform.shared",
    "platform.job",
    "platform.audit",
    "people.organization",
    "people.member",
    "people.holder",
    "trade.ledger",
    "assessment.plan",
    "assessment.rules.scheme",
    "assessment.rules",
    "assessment.scheme",
    "assessment.subject",
    "assessment.event",
    "assessment.facts"
})
package org.dangjian.market.assessment.run;

import org.dangjian.market.platform.shared.Knows;
