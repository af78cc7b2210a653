/** Residents at the desk. */
@Knows({
    "platform.shared",
    "platform.audit",
    "platform.notice",
    "people.organization",
    "people.member",
    "people.access.account",
    "people.access.session",
    "people.access.office"
})
package org.dangjian.market.people.access.resident;

import org.dangjian.market.platform.shared.Knows;
