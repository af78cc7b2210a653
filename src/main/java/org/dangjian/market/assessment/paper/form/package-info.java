/** The reports themselves, one a file: what is asked of the records and the one record type it is printed from. */
@Knows({
    "platform.shared",
    "platform.page",
    "platform.print",
    "people.organization",
    "people.member",
    "people.holder",
    "trade.ledger",
    "trade.shelf",
    "trade.shelf.category",
    "trade.skill",
    "trade.claim",
    "trade.redemption.gift",
    "trade.redemption.order",
    "assessment.rules",
    "assessment.rules.scheme",
    "assessment.scheme",
    "assessment.run",
    "assessment.decision",
    "assessment.appraisal",
    "assessment.publicity",
    "assessment.use",
    "assessment.star",
    "assessment.progress.month",
    "assessment.progress.report",
    "assessment.report",
    "assessment.paper"
})
package org.dangjian.market.assessment.paper.form;

import org.dangjian.market.platform.shared.Knows;
