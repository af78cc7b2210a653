/** Items, their terms, review and publication; what is asked and offered. */
@Knows({
    "shared",
    "person",
    "job",
    "audit",
    "notice",
    "organization",
    "organization.setting",
    "organization.registration",
    "member",
    "member.reportin",
    "holder",
    "access.keys",
    "access.account",
    "ledger"
})
package org.dangjian.market.shelf;

import org.dangjian.market.shared.Knows;
