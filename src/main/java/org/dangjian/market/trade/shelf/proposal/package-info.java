/** Needs and offers on their way to the shelf, and who waits for them. */
@Knows({
    "platform.shared",
    "platform.audit",
    "platform.wechat",
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
