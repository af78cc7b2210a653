/** Gifts and their stock. */
@Knows({
    "platform.shared",
    "platform.writes",
    "platform.job",
    "platform.audit",
    "platform.sheet",
    "people.organization",
    "people.organization.imports",
    "people.holder",
    "trade.claim.evidence"
})
package org.dangjian.market.trade.redemption.gift;

import org.dangjian.market.platform.shared.Knows;
