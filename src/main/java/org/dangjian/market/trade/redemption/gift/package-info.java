/** Gifts and their stock. */
@Knows({
    "trade.claim.evidence",
    "platform.shared",
    "platform.job",
    "platform.audit",
    "platform.sheet",
    "people.organization",
    "people.organization.imports",
    "people.holder"
})
package org.dangjian.market.trade.redemption.gift;

import org.dangjian.market.platform.shared.Knows;
