/** What decided results are used for: registration, lists, medals, the study list. */
@Knows({
    "platform.shared",
    "platform.audit",
    "platform.notice",
    "people.organization",
    "people.member",
    "people.holder",
    "people.access.account",
    "trade.redemption.order",
    "assessment.subject",
    "assessment.run",
    "assessment.decision",
    "assessment.help"
})
package org.dangjian.market.assessment.use;

import org.dangjian.market.platform.shared.Knows;
