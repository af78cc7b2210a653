/** The month as it was, reminders, yearly plans, half-year reports. */
@Knows({
    "shared",
    "person",
    "job",
    "audit",
    "notice",
    "organization",
    "member",
    "holder",
    "access",
    "ledger",
    "shelf",
    "claim",
    "assessment.rules",
    "assessment.scheme",
    "assessment.facts"
})
package org.dangjian.market.progress;

import org.dangjian.market.shared.Knows;
