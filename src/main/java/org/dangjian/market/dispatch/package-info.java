/** Items offered to named holders, unclaimed items, suggestions whom to ask. */
@Knows({
    "shared",
    "person",
    "job",
    "audit",
    "notice",
    "organization",
    "member",
    "holder",
    "access.keys",
    "access.account",
    "ledger",
    "shelf.category",
    "shelf",
    "shelf.item",
    "claim",
    "claim.serving",
    "claim.meeting",
    "skill"
})
package org.dangjian.market.dispatch;

import org.dangjian.market.shared.Knows;
