/** The month as it was, and reminders. */
@Knows({
    "shared",
    "person",
    "job",
    "audit",
    "notice",
    "organization",
    "member",
    "access.account",
    "shelf",
    "claim",
    "progress.plan",
    "assessment.rules.scheme",
    "assessment.rules",
    "assessment.scheme",
    "assessment.facts"
})
package org.dangjian.market.progress.month;

import org.dangjian.market.shared.Knows;
