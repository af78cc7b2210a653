/** Tasks of offices: what is to be done, by whom and until when, how far it has come, and whether it is done. */
@Knows({
    "platform.shared",
    "platform.audit",
    "platform.person",
    "platform.job",
    "platform.keys",
    "platform.notice",
    "people.organization",
    "people.member",
    "people.access.account",
    "trade.claim.evidence"
})
package org.dangjian.market.governance.task;

import org.dangjian.market.platform.shared.Knows;
