/** What decided results are used for: registration, lists, medals, the study list. */
@Knows({
    "shared",
    "audit",
    "organization",
    "member",
    "holder",
    "access.account",
    "redemption.order",
    "assessment.subject",
    "assessment.run",
    "assessment.decision",
    "assessment.help"
})
package org.dangjian.market.assessment.use;

import org.dangjian.market.shared.Knows;
