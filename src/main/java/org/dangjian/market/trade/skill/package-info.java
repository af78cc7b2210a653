/** Skills of members, resources of organizations. */
@Knows({
    "platform.shared",
    "platform.person",
    "platform.audit",
    "people.organization",
    "people.member",
    "trade.shelf.category"
})
package org.dangjian.market.trade.skill;

import org.dangjian.market.platform.shared.Knows;
