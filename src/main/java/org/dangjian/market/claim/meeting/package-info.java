/** How those who serve find the way: contact, appointments, who did not come, handing over. */
@Knows({
    "shared",
    "notice",
    "member",
    "holder",
    "access.account",
    "shelf",
    "shelf.item",
    "shelf.proposal",
    "claim",
    "claim.serving"
})
package org.dangjian.market.claim.meeting;

import org.dangjian.market.shared.Knows;
