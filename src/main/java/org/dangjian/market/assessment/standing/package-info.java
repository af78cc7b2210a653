/** Where somebody stands now, and what is missing. */
@Knows({
    "trade.shelf",
    "platform.shared",
    "people.holder",
    "trade.ledger",
    "assessment.plan",
    "assessment.rules.scheme",
    "assessment.rules",
    "assessment.scheme",
    "assessment.subject",
    "assessment.facts",
    "assessment.run",
    "assessment.decision",
    "assessment.publicity"
})
package org.dangjian.market.assessment.standing;

import org.dangjian.market.platform.shared.Knows;
