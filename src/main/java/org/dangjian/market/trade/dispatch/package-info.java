/** Items offered to named holders, unclaimed items, suggestions whom to ask. */
@Knows({
    "platform.shared",
    "platform.person",
    "platform.job",
    "platform.audit",
    "platform.notice",
    "people.organization",
    "people.member",
    "people.holder",
    "platform.keys",
    "people.access.account",
    "trade.ledger",
    "trade.shelf.category",
    "trade.shelf",
    "trade.shelf.item",
    "trade.claim",
    "trade.claim.serving",
    "trade.claim.meeting",
    "trade.skill"
})
package org.dangjian.market.trade.dispatch;

import org.dangjian.market.platform.shared.Knows;
