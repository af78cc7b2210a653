/** Attendance of mandatory items. */
@Knows({
    "platform.shared",
    "platform.job",
    "platform.audit",
    "platform.notice",
    "platform.sheet",
    "people.organization",
    "people.organization.imports",
    "people.member",
    "people.holder",
    "people.access.account",
    "trade.ledger",
    "trade.ledger.adjustment",
    "trade.shelf",
    "trade.shelf.item",
    "trade.shelf.imports",
    "trade.claim",
    "trade.claim.serving"
})
package org.dangjian.market.trade.claim.attendance;

import org.dangjian.market.platform.shared.Knows;
