/** Members' records as they are kept: entered, changed, searched, left. */
@Knows({
    "platform.shared",
    "platform.audit",
    "people.organization",
    "people.organization.registration",
    "people.member",
    "people.member.reportin"
})
package org.dangjian.market.people.member.record;

import org.dangjian.market.platform.shared.Knows;
