/** Who is judged on which occasion. */
@Knows({
    "platform.shared",
    "platform.reading",
    "people.organization",
    "people.organization.setting",
    "people.member",
    "people.holder",
    "assessment.rules.scheme",
    "assessment.scheme"
})
package org.dangjian.market.assessment.subject;

import org.dangjian.market.platform.shared.Knows;
