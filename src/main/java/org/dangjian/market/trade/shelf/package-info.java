/** What stands on the shelf and may come to it: items, needs, offers, their terms and states. */
@Knows({
    "platform.shared",
    "people.organization.setting",
    "people.member",
    "people.holder",
    "platform.keys",
    "trade.ledger"
})
package org.dangjian.market.trade.shelf;

import org.dangjian.market.platform.shared.Knows;
