/** Half-year reports. */
@Knows({
    "platform.shared",
    "platform.job",
    "platform.audit",
    "platform.notice",
    "people.organization",
    "people.member",
    "people.holder",
    "people.access.account",
    "trade.claim",
    "assessment.progress.month"
})
package org.dangjian.market.assessment.progress.report;

import org.dangjian.market.platform.shared.Knows;
