/** What a draft scheme would change, and for whom. */
@Knows({
    "shared",
    "job",
    "organization",
    "member",
    "holder",
    "assessment.rules.scheme",
    "assessment.rules",
    "assessment.scheme",
    "assessment.subject",
    "assessment.facts",
    "assessment.run"
})
package org.dangjian.market.assessment.simulation;

import org.dangjian.market.shared.Knows;
