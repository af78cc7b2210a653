/** Agreements between units and communities (共驻共建协议): drafted, confirmed, checked, rated, and the three lists they feed. */
@Knows({
    "platform.shared",
    "platform.audit",
    "platform.person",
    "platform.keys",
    "platform.notice",
    "people.organization",
    "people.member",
    "people.access.account",
    "trade.shelf.item",
    "trade.claim.evidence",
    "trade.claim.attendance"
})
package org.dangjian.market.governance.agreement;

import org.dangjian.market.platform.shared.Knows;
