/** The month as it was, and reminders. */
@Knows({
    "platform.shared",
    "platform.person",
    "platform.job",
    "platform.audit",
    "platform.notice",
    "people.organization",
    "people.member",
    "people.access.account",
    "trade.shelf",
    "trade.claim",
    "assessment.progress.plan",
    "assessment.rules.scheme",
    "assessment.rules",
    "assessment.scheme",
    "assessment.facts"
})
package org.dangjian.market.assessment.progress.month;

import org.dangjian.market.platform.shared.Knows;
