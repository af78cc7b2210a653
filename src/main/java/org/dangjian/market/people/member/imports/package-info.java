/** Tables of members. */
@Knows({
    "platform.shared",
    "platform.job",
    "platform.audit",
    "platform.sheet",
    "people.organization",
    "people.organization.imports",
    "people.member",
    "people.member.reportin"
})
package org.dangjian.market.people.member.imports;

import org.dangjian.market.platform.shared.Knows;
