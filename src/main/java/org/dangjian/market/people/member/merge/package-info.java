/** Two records of one person become one, by two people. */
@Knows({
    "platform.shared",
    "platform.person",
    "platform.audit",
    "people.organization",
    "people.member",
    "people.member.reportin",
    "people.member.record",
    "platform.keys"
})
package org.dangjian.market.people.member.merge;

import org.dangjian.market.platform.shared.Knows;
