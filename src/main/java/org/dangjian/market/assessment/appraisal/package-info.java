/** What members say of themselves and each other: self-appraisal, 党员互评, 民主测评. */
@Knows({
    "shared",
    "audit",
    "organization",
    "member",
    "holder",
    "access.keys",
    "access.account",
    "assessment.rules",
    "assessment.run",
    "assessment.decision"
})
package org.dangjian.market.assessment.appraisal;

import org.dangjian.market.shared.Knows;
