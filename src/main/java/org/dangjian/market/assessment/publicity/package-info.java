/** Shows results, with time for objections, before anybody decides on them. */
@Knows({
    "platform.shared",
    "platform.calendar",
    "platform.audit",
    "platform.notice",
    "people.organization",
    "people.access.account",
    "assessment.rules.scheme",
    "assessment.scheme",
    "assessment.subject",
    "assessment.run",
    "assessment.decision"
})
package org.dangjian.market.assessment.publicity;

import org.dangjian.market.platform.shared.Knows;
