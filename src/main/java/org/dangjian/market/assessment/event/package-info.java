/** Events that bear on the band and not on the points: recorded by one person, decided by another. */
@Knows({
    "shared",
    "audit",
    "organization",
    "member",
    "holder",
    "access.keys",
    "access.account",
    "ledger",
    "assessment.rules.scheme",
    "assessment.rules",
    "assessment.scheme",
    "assessment.subject"
})
package org.dangjian.market.assessment.event;

import org.dangjian.market.shared.Knows;
