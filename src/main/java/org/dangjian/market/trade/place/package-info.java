/** Service points and what is offered there, guides and where they work. */
@Knows({
    "platform.shared",
    "platform.person",
    "platform.audit",
    "people.organization",
    "people.member",
    "people.holder",
    "platform.keys",
    "people.access.account",
    "trade.shelf",
    "trade.shelf.item"
})
package org.dangjian.market.trade.place;

import org.dangjian.market.platform.shared.Knows;
