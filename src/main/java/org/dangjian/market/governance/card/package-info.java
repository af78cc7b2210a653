/** Cards by which an office presses for something (督办提示卡), signed by a second person, and what else may follow a task behind. */
@Knows({
    "platform.shared",
    "platform.audit",
    "platform.job",
    "platform.keys",
    "platform.notice",
    "people.organization",
    "people.member",
    "people.access.account",
    "assessment.event",
    "governance.task"
})
package org.dangjian.market.governance.card;

import org.dangjian.market.platform.shared.Knows;
