/** Teams of units and communities (志愿服务队、突击队、专业团队): who is in them, what they take on together, how much they did. */
@Knows({
    "platform.shared",
    "platform.audit",
    "platform.keys",
    "platform.person",
    "platform.print",
    "people.organization",
    "people.member",
    "people.holder",
    "trade.shelf",
    "trade.shelf.category",
    "trade.claim",
    "trade.claim.serving",
    "assessment.paper",
    "governance.kind"
})
package org.dangjian.market.governance.team;

import org.dangjian.market.platform.shared.Knows;
