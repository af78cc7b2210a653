/** What a phone shows first, in one call. */
@Knows({
    "platform.shared",
    "platform.notice",
    "platform.job",
    "people.worklist",
    "trade.claim",
    "assessment.rules",
    "assessment.run",
    "assessment.standing",
    "assessment.star"
})
package org.dangjian.market.assessment.home;

import org.dangjian.market.platform.shared.Knows;
