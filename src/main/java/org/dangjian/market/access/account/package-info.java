/** Accounts and their roles, who they are, who is told, and what takes two to undo. */
@Knows({"shared", "job", "audit", "notice", "organization", "member", "holder", "access.keys"})
package org.dangjian.market.access.account;

import org.dangjian.market.shared.Knows;
