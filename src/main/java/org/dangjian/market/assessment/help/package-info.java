/** Help for a year, for members whose registration was put off or who were found unqualified. */
@Knows({
    "shared",
    "audit",
    "organization",
    "member",
    "holder",
    "access.keys",
    "access.account",
    "assessment.subject",
    "assessment.run",
    "assessment.decision"
})
package org.dangjian.market.assessment.help;

import org.dangjian.market.shared.Knows;
