/** Stars (创星晋级): confirmed by the quarter, lost at once, their book and lists. */
@Knows({
    "shared",
    "person",
    "job",
    "audit",
    "notice",
    "organization",
    "organization.setting",
    "member",
    "holder",
    "access.account",
    "ledger",
    "assessment.rules.scheme",
    "assessment.rules",
    "assessment.scheme",
    "assessment.event",
    "assessment.facts",
    "assessment.run"
})
package org.dangjian.market.star;

import org.dangjian.market.shared.Knows;
