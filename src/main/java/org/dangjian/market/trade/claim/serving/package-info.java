/** Claims from the first word to the service, who may do what with them, and who is told. */
@Knows({
    "platform.shared",
    "platform.http.known",
    "platform.page",
    "platform.notice",
    "people.organization",
    "people.member",
    "people.holder",
    "people.access.account",
    "trade.ledger",
    "trade.shelf",
    "trade.shelf.item",
    "trade.place",
    "trade.claim.evidence",
    "trade.claim"
})
package org.dangjian.market.trade.claim.serving;

import org.dangjian.market.platform.shared.Knows;
