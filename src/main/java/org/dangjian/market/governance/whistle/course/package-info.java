/** 吹哨派单 from the first word to the last: reported, settled or ordered, answered in time, checked, rated. */
@Knows({
    "platform.shared",
    "platform.calendar",
    "platform.job",
    "platform.audit",
    "platform.wechat",
    "platform.notice",
    "people.organization",
    "people.member",
    "people.access.account",
    "trade.shelf",
    "trade.shelf.item",
    "trade.shelf.proposal",
    "trade.claim.evidence",
    "governance.whistle.matter",
    "governance.whistle"
})
package org.dangjian.market.governance.whistle.course;

import org.dangjian.market.platform.shared.Knows;
