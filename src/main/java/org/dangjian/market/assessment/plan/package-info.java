/** Individual plans (一事一议). */
@Knows({
    "platform.shared",
    "platform.person",
    "platform.job",
    "platform.audit",
    "platform.notice",
    "people.organization",
    "people.member",
    "people.holder",
    "platform.keys",
    "people.access.account",
    "trade.ledger",
    "trade.shelf",
    "trade.shelf.item",
    "trade.claim",
    "trade.claim.attendance"
})
package org.dangjian.market.assessment.plan;

import org.dangjian.market.platform.shared.Knows;
