/** What the branch says of results and the superior committee decides. */
@Knows({
    "shared",
    "audit",
    "member",
    "holder",
    "access.keys",
    "access.account",
    "assessment.rules.scheme",
    "assessment.rules",
    "assessment.scheme",
    "assessment.run"
})
package org.dangjian.market.assessment.decision;

import org.dangjian.market.shared.Knows;
