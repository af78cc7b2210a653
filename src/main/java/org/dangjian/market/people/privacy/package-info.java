/** A person's own data as a download, and the erasure of who left. */
@Knows({
    "platform.shared",
    "platform.person",
    "platform.job",
    "platform.audit",
    "people.member",
    "people.member.merge",
    "platform.keys",
    "people.access.account"
})
package org.dangjian.market.people.privacy;

import org.dangjian.market.platform.shared.Knows;
