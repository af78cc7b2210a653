/** Call-ups on paper. */
@Knows({
    "platform.shared",
    "platform.print",
    "people.organization",
    "people.member",
    "assessment.paper",
    "governance.callup"
})
package org.dangjian.market.governance.callup.paper;

import org.dangjian.market.platform.shared.Knows;
