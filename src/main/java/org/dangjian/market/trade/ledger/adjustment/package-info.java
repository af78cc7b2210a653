/** Rewards and deductions, proposed by one person and decided by another. */
@Knows({
    "platform.shared",
    "platform.person",
    "platform.job",
    "platform.audit",
    "platform.sheet",
    "people.organization",
    "people.organization.imports",
    "people.member",
    "people.holder",
    "platform.keys",
    "people.access.account",
    "trade.ledger"
})
package org.dangjian.market.trade.ledger.adjustment;

import org.dangjian.market.platform.shared.Knows;
