/** What the branch says of results and the superior committee decides. */
@Knows({
    "platform.shared",
    "platform.audit",
    "platform.notice",
    "people.member",
    "people.holder",
    "platform.keys",
    "people.access.account",
    "assessment.rules.scheme",
    "assessment.rules",
    "assessment.scheme",
    "assessment.run"
})
package org.dangjian.market.assessment.decision;

import org.dangjian.market.platform.shared.Knows;
