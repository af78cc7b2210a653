/** Accounts and their roles, who they are, who is told, and what takes two to undo. */
@Knows({
    "platform.shared",
    "platform.job",
    "platform.audit",
    "platform.notice",
    "people.organization",
    "people.member",
    "people.holder",
    "platform.keys"
})
package org.dangjian.market.people.access.account;

import org.dangjian.market.platform.shared.Knows;
