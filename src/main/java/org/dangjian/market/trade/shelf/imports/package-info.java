/** Tables of items, and last year's shelf copied. */
@Knows({
    "platform.shared",
    "platform.job",
    "platform.audit",
    "platform.sheet",
    "people.organization",
    "people.organization.imports",
    "people.member",
    "people.holder",
    "trade.shelf.category",
    "trade.shelf",
    "trade.shelf.item"
})
package org.dangjian.market.trade.shelf.imports;

import org.dangjian.market.platform.shared.Knows;
