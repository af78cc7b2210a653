/** Stars (创星晋级): confirmed by the quarter, lost at once, their book and lists. */
@Knows({
    "platform.shared",
    "platform.person",
    "platform.job",
    "platform.audit",
    "platform.notice",
    "people.organization",
    "people.organization.setting",
    "people.member",
    "people.holder",
    "people.access.account",
    "trade.ledger",
    "assessment.rules.scheme",
    "assessment.rules",
    "assessment.scheme",
    "assessment.event",
    "assessment.facts",
    "assessment.run"
})
package org.dangjian.market.assessment.star;

import org.dangjian.market.platform.shared.Knows;
