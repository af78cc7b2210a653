/** Claims, visits, verification, ratings, attendance of mandatory items, evidence. */
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
    "shelf",
    "place"
})
package org.dangjian.market.claim;

import org.dangjian.market.shared.Knows;
