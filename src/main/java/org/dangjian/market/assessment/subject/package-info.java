/** Who is judged on which occasion. */
@Knows({
    "shared",
    "organization",
    "organization.setting",
    "member",
    "holder",
    "assessment.rules.scheme",
    "assessment.scheme"
})
package org.dangjian.market.assessment.subject;

import org.dangjian.market.shared.Knows;
