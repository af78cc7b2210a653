/** Items, needs and offers, their review and publication. */
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
    "claim"
})
package org.dangjian.market.shelf;

import org.dangjian.market.shared.Knows;
