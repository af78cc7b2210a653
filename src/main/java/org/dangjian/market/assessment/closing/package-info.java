/** Closes years under a seal, and opens them again on record. */
@Knows({
    "platform.shared",
    "platform.audit",
    "platform.notice",
    "people.organization",
    "people.access.account",
    "trade.ledger",
    "assessment.run",
    "assessment.decision"
})
package org.dangjian.market.assessment.closing;

import org.dangjian.market.platform.shared.Knows;
