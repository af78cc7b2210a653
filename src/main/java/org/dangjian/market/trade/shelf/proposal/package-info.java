/** Needs and offers on their way to the shelf, and who waits for them. */
@Knows({
    "platform.wechat",
    "trade.claim.evidence",
    "platform.shared",
    "platform.audit",
    "platform.notice",
    "people.organization",
    "people.organization.setting",
    "people.member",
    "people.holder",
    "people.access.account",
    "trade.shelf.category",
    "trade.shelf",
    "trade.shelf.item",
    "trade.claim.evidence"
})
package org.dangjian.market.trade.shelf.proposal;

import org.dangjian.market.platform.shared.Knows;
