/** Meetings from the plan to the closed record: agenda, invitations, answers, sign-in, closing with attendance, corrections. */
@Knows({
    "platform.shared",
    "platform.audit",
    "platform.job",
    "platform.notice",
    "platform.page",
    "platform.person",
    "platform.wechat",
    "people.organization",
    "people.member",
    "people.holder",
    "people.access.account",
    "people.post",
    "trade.shelf",
    "trade.shelf.item",
    "trade.claim.serving",
    "trade.claim.attendance",
    "governance.kind",
    "governance.task",
    "governance.meeting"
})
package org.dangjian.market.governance.meeting.desk;

import org.dangjian.market.platform.shared.Knows;
