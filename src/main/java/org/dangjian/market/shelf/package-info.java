/** What stands on the shelf and may come to it: items, needs, offers, their terms and states. */
@Knows({"shared", "organization.setting", "member", "holder", "access.keys", "ledger"})
package org.dangjian.market.shelf;

import org.dangjian.market.shared.Knows;
