/** Claims from the first word to the service, and who may do what with them. */
@Knows({
    "shared",
    "audit",
    "notice",
    "organization",
    "organization.registration",
    "member",
    "holder",
    "access.keys",
    "access.account",
    "ledger",
    "shelf",
    "place",
    "claim.evidence"
})
package org.dangjian.market.claim;

import org.dangjian.market.shared.Knows;
