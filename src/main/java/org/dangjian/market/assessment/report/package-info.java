/** Figures over all records and lists of what was decided; it only reads. */
@Knows({
    "platform.shared",
    "platform.print",
    "people.organization",
    "people.member",
    "people.access.account",
    "trade.ledger",
    "trade.shelf",
    "trade.claim",
    "assessment.subject",
    "assessment.decision",
    "assessment.use"
})
package org.dangjian.market.assessment.report;

import org.dangjian.market.platform.shared.Knows;
