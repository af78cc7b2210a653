/** Figures over all records and lists of what was decided; it only reads. */
@Knows({
    "shared",
    "audit",
    "organization",
    "member",
    "access.account",
    "ledger",
    "shelf",
    "claim",
    "assessment.subject",
    "assessment.decision",
    "assessment.use"
})
package org.dangjian.market.report;

import org.dangjian.market.shared.Knows;
