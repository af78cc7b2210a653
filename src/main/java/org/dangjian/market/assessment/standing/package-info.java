/** Where somebody stands now, and what is missing. */
@Knows({
    "shared",
    "holder",
    "ledger",
    "plan",
    "assessment.rules.scheme",
    "assessment.rules",
    "assessment.scheme",
    "assessment.subject",
    "assessment.facts",
    "assessment.run",
    "assessment.decision",
    "assessment.publicity"
})
package org.dangjian.market.assessment.standing;

import org.dangjian.market.shared.Knows;
