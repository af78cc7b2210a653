/** Items through their life: entered, reviewed, shown, watched, taken down. */
@Knows({
    "platform.shared",
    "platform.writes",
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
    "trade.ledger",
    "trade.shelf.category",
    "trade.shelf",
    "trade.claim.evidence"
})
package org.dangjian.market.trade.shelf.item;

import org.dangjian.market.platform.shared.Knows;
