/** Report-ins of members, and the requests for them. */
@Knows({
    "platform.shared",
    "platform.job",
    "platform.audit",
    "people.organization",
    "people.organization.registration",
    "people.member",
    "platform.keys"
})
package org.dangjian.market.people.member.reportin;

import org.dangjian.market.platform.shared.Knows;
