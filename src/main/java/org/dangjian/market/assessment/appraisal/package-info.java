/** What members say of themselves and each other: self-appraisal, 党员互评, 民主测评. */
@Knows({
    "platform.shared",
    "platform.job",
    "platform.audit",
    "platform.notice",
    "people.organization",
    "people.member",
    "people.holder",
    "platform.keys",
    "people.access.account",
    "assessment.rules",
    "assessment.run",
    "assessment.decision"
})
package org.dangjian.market.assessment.appraisal;

import org.dangjian.market.platform.shared.Knows;
