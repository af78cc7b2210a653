/** Gathers what the rules look at, hundreds of holders at a time. */
@Knows({
    "shared",
    "member",
    "holder",
    "ledger",
    "shelf.item",
    "claim.attendance",
    "plan",
    "assessment.rules.scheme",
    "assessment.rules",
    "assessment.scheme",
    "assessment.subject",
    "assessment.event"
})
package org.dangjian.market.assessment.facts;

import org.dangjian.market.shared.Knows;
