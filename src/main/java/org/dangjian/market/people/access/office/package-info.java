/** Accounts as administrators keep them: made, activated, confirmed, locked. */
@Knows({
    "platform.shared",
    "platform.audit",
    "platform.sms",
    "platform.notice",
    "people.organization",
    "people.member",
    "platform.keys",
    "people.access.account",
    "people.access.session"
})
package org.dangjian.market.people.access.office;

import org.dangjian.market.platform.shared.Knows;
