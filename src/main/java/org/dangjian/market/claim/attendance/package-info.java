/** Attendance of mandatory items. */
@Knows({
    "shared",
    "job",
    "audit",
    "notice",
    "sheet",
    "organization",
    "organization.imports",
    "member",
    "holder",
    "access.account",
    "ledger",
    "ledger.adjustment",
    "shelf",
    "shelf.item",
    "shelf.imports",
    "claim",
    "claim.serving"
})
package org.dangjian.market.claim.attendance;

import org.dangjian.market.shared.Knows;
