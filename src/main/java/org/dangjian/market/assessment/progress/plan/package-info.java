/** Yearly plans. */
@Knows({
    "platform.shared",
    "platform.audit",
    "people.holder",
    "trade.ledger",
    "trade.shelf",
    "trade.shelf.item",
    "assessment.rules.scheme",
    "assessment.facts"
})
package org.dangjian.market.assessment.progress.plan;

import org.dangjian.market.platform.shared.Knows;
