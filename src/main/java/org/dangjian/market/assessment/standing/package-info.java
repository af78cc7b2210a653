/** Where somebody stands now, and what is missing. */
@Knows({
    "platform.shared",
    "people.holder",
    "trade.ledger",
    "trade.shelf",
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
