/** Stars (创星晋级): confirmed by the quarter, lost at once, their book and lists. */
@Knows({
    "shared",
    "person",
    "job",
    "audit",
    "notice",
    "organization",
    "member",
    "holder",
    "access",
    "ledger",
    "assessment.rules",
    "assessment.scheme",
    "assessment.event",
    "assessment.facts",
    "assessment.run"
})
package org.dangjian.market.star;

import org.dangjian.market.shared.Knows;
