/** Shows results, with time for objections, before anybody decides on them. */
@Knows({
    "shared",
    "audit",
    "organization",
    "access.account",
    "assessment.rules.scheme",
    "assessment.scheme",
    "assessment.subject",
    "assessment.run",
    "assessment.decision"
})
package org.dangjian.market.assessment.publicity;

import org.dangjian.market.shared.Knows;
