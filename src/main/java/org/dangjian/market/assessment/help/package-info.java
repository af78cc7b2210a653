/** Help for a year, for members whose registration was put off or who were found unqualified. */
@Knows({
    "platform.shared",
    "platform.audit",
    "platform.notice",
    "people.organization",
    "people.member",
    "people.holder",
    "platform.keys",
    "people.access.account",
    "assessment.subject",
    "assessment.run",
    "assessment.decision"
})
package org.dangjian.market.assessment.help;

import org.dangjian.market.platform.shared.Knows;
