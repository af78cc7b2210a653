/** What a phone shows first, in one call. */
@Knows({
    "platform.shared",
    "platform.job",
    "platform.notice",
    "trade.claim",
    "assessment.star",
    "people.worklist",
    "assessment.rules",
    "assessment.run",
    "assessment.standing"
})
package org.dangjian.market.assessment.home;

import org.dangjian.market.platform.shared.Knows;
