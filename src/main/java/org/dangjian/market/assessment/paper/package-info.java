/**
 * Every form from the records already there: the reports there are, their three forms, long ones as jobs, and what was
 * exported. One report is one file in {@code assessment.paper.form}.
 */
@Knows({
    "platform.shared",
    "platform.print",
    "platform.audit",
    "platform.job",
    "platform.person",
    "people.organization",
    "people.member",
    "people.holder",
    "assessment.rules.scheme"
})
package org.dangjian.market.assessment.paper;

import org.dangjian.market.platform.shared.Knows;
