/** What a draft scheme would change, and for whom. */
@Knows({
    "platform.shared",
    "platform.http.known",
    "platform.job",
    "people.organization",
    "people.member",
    "people.holder",
    "assessment.rules.scheme",
    "assessment.rules",
    "assessment.scheme",
    "assessment.subject",
    "assessment.facts",
    "assessment.run"
})
package org.dangjian.market.assessment.simulation;

import org.dangjian.market.platform.shared.Knows;
