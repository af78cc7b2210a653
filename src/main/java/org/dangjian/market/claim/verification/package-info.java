/** Claims verified by a second person, and rated. */
@Knows({
    "shared",
    "person",
    "job",
    "organization",
    "member",
    "holder",
    "access.account",
    "ledger",
    "shelf",
    "shelf.item",
    "claim.evidence",
    "claim",
    "claim.serving",
    "claim.attendance"
})
package org.dangjian.market.claim.verification;

import org.dangjian.market.shared.Knows;
