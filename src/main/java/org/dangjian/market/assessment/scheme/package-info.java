/** Schemes: drafted, published, never changed again; which one is in force where. */
@Knows({
    "platform.shared",
    "platform.audit",
    "people.organization",
    "trade.ledger",
    "trade.shelf",
    "assessment.rules.scheme",
    "assessment.rules.check"
})
package org.dangjian.market.assessment.scheme;

import org.dangjian.market.platform.shared.Knows;
