/** Gathers what the rules look at, hundreds of holders at a time. */
@Knows({
    "platform.shared",
    "platform.reading",
    "people.member",
    "people.holder",
    "trade.ledger",
    "trade.shelf.item",
    "trade.claim.attendance",
    "assessment.plan",
    "assessment.rules.scheme",
    "assessment.rules",
    "assessment.scheme",
    "assessment.subject",
    "assessment.event"
})
package org.dangjian.market.assessment.facts;

import org.dangjian.market.platform.shared.Knows;
