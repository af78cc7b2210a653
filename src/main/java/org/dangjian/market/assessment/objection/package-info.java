/** Objections to results, and what their review found. */
@Knows({
    "shared",
    "job",
    "audit",
    "organization",
    "member",
    "holder",
    "access.keys",
    "access.account",
    "claim.evidence",
    "claim.serving",
    "assessment.subject",
    "assessment.run",
    "assessment.decision",
    "assessment.publicity"
})
package org.dangjian.market.assessment.objection;

import org.dangjian.market.shared.Knows;
