/** What is kept of 吹哨派单: cases, the orders to departments, their states and limits, and who takes part. */
@Knows({
    "platform.shared",
    "platform.calendar",
    "platform.person",
    "platform.audit",
    "platform.keys",
    "people.organization",
    "people.member",
    "people.access.account",
    "trade.claim.evidence",
    "governance.whistle.matter"
})
package org.dangjian.market.governance.whistle;

import org.dangjian.market.platform.shared.Knows;
