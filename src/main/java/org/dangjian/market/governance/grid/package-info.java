/** Grids (网格): how large they are, who works there, their visits and rounds, and what is amiss with them. */
@Knows({
    "platform.shared",
    "platform.person",
    "platform.audit",
    "platform.keys",
    "platform.print",
    "people.organization",
    "people.post",
    "trade.place",
    "assessment.paper",
    "governance.whistle",
    "governance.whistle.course"
})
package org.dangjian.market.governance.grid;

import org.dangjian.market.platform.shared.Knows;
