/** Accounts as administrators keep them: made, activated, confirmed, locked. */
@Knows({"shared", "audit", "sms", "notice", "organization", "member", "access.keys", "access.account", "access.session"
})
package org.dangjian.market.access.office;

import org.dangjian.market.shared.Knows;
