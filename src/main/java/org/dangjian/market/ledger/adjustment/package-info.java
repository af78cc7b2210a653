/** Rewards and deductions, proposed by one person and decided by another. */
@Knows({
    "shared",
    "person",
    "job",
    "audit",
    "sheet",
    "organization",
    "organization.imports",
    "member",
    "holder",
    "access.keys",
    "access.account",
    "ledger"
})
package org.dangjian.market.ledger.adjustment;

import org.dangjian.market.shared.Knows;
