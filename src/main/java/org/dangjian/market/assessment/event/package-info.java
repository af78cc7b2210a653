/** Events that bear on the band and not on the points: recorded by one person, decided by another. */
@Knows({
    "platform.shared",
    "platform.audit",
    "people.organization",
    "people.member",
    "people.holder",
    "platform.keys",
    "people.access.account",
    "trade.ledger",
    "assessment.rules.scheme",
    "assessment.rules",
    "assessment.scheme",
    "assessment.subject"
})
package org.dangjian.market.assessment.event;

import org.dangjian.market.platform.shared.Knows;
