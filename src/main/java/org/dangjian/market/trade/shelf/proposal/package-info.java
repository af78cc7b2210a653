/** Needs and offers on their way to the shelf, and who waits for them. */
@Knows({
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
    "trade.shelf.item"
})
package org.dangjian.market.trade.shelf.proposal;

import org.dangjian.market.platform.shared.Knows;
