/** Orders of gifts and their pickup. */
@Knows({
    "shared",
    "person",
    "job",
    "audit",
    "notice",
    "organization",
    "organization.setting",
    "member",
    "holder",
    "access.keys",
    "access.account",
    "ledger",
    "redemption.gift"
})
package org.dangjian.market.redemption.order;

import org.dangjian.market.shared.Knows;
