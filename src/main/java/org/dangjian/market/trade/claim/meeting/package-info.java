/** How those who serve find the way: contact, appointments, who did not come, handing over. */
@Knows({
    "platform.shared",
    "platform.page",
    "platform.wechat",
    "platform.notice",
    "people.member",
    "people.holder",
    "people.access.account",
    "trade.shelf",
    "trade.shelf.item",
    "trade.shelf.proposal",
    "trade.claim",
    "trade.claim.serving"
})
package org.dangjian.market.trade.claim.meeting;

import org.dangjian.market.platform.shared.Knows;
