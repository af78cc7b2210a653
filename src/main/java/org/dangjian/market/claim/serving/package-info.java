/** Claims from the first word to the service, who may do what with them, and who is told. */
@Knows({
    "shared",
    "notice",
    "organization.registration",
    "member",
    "holder",
    "access.account",
    "ledger",
    "shelf",
    "shelf.item",
    "place",
    "claim.evidence",
    "claim"
})
package org.dangjian.market.claim.serving;

import org.dangjian.market.shared.Knows;
