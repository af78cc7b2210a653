/** Point entries, balances and closed years: rows are only ever added. */
@Knows({
    "platform.shared",
    "platform.writes",
    "platform.audit",
    "people.organization",
    "people.organization.setting",
    "people.holder"
})
package org.dangjian.market.trade.ledger;

import org.dangjian.market.platform.shared.Knows;
