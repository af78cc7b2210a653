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
    "access",
    "ledger",
    "shelf",
    "claim",
    "skill"
})
package org.dangjian.market.dispatch;

import org.dangjian.market.shared.Knows;
