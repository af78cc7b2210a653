/** The papers of meetings: minutes, sign-in sheets, what became of what was resolved. */
@Knows({
    "platform.shared",
    "platform.print",
    "people.organization",
    "governance.kind",
    "governance.task",
    "governance.meeting",
    "assessment.paper"
})
package org.dangjian.market.governance.meeting.paper;

import org.dangjian.market.platform.shared.Knows;
