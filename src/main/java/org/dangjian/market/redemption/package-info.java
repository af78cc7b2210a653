/** Gifts, stock, orders, pickup. */
@Knows({
    "shared",
    "person",
    "job",
    "audit",
    "notice",
    "sheet",
    "organization",
    "member",
    "holder",
    "access",
    "ledger",
    "assessment.use"
})
package org.dangjian.market.redemption;

import org.dangjian.market.shared.Knows;
