/** Individual plans (一事一议). */
@Knows({
    "shared",
    "person",
    "job",
    "audit",
    "organization",
    "member",
    "holder",
    "access.keys",
    "access.account",
    "ledger",
    "shelf",
    "shelf.item",
    "claim",
    "claim.attendance"
})
package org.dangjian.market.plan;

import org.dangjian.market.shared.Knows;
