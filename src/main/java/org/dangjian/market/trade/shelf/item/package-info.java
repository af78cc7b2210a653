/** Items through their life: entered, reviewed, shown, watched, taken down. */
@Knows({
    "trade.claim.evidence",
    "trade.ledger",
    "platform.shared",
    "platform.person",
    "platform.job",
    "platform.audit",
    "platform.notice",
    "people.organization",
    "people.organization.setting",
    "people.organization.registration",
    "people.member",
    "people.member.reportin",
    "people.holder",
    "people.access.account",
    "trade.shelf.category",
    "trade.shelf"
})
package org.dangjian.market.trade.shelf.item;

import org.dangjian.market.platform.shared.Knows;
