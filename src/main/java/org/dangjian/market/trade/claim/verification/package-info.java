/** Claims verified by a second person, and rated. */
@Knows({
    "platform.shared",
    "platform.person",
    "platform.job",
    "platform.page",
    "platform.wechat",
    "people.organization",
    "people.member",
    "people.holder",
    "people.access.account",
    "trade.ledger",
    "trade.shelf",
    "trade.shelf.item",
    "trade.claim.evidence",
    "trade.claim",
    "trade.claim.serving",
    "trade.claim.attendance"
})
package org.dangjian.market.trade.claim.verification;

import org.dangjian.market.platform.shared.Knows;
