/** Orders of gifts and their pickup. */
@Knows({
    "platform.shared",
    "platform.writes",
    "platform.person",
    "platform.job",
    "platform.page",
    "platform.wechat",
    "platform.audit",
    "platform.notice",
    "people.organization",
    "people.organization.setting",
    "people.member",
    "people.holder",
    "platform.keys",
    "people.access.account",
    "trade.ledger",
    "trade.redemption.gift"
})
package org.dangjian.market.trade.redemption.order;

import org.dangjian.market.platform.shared.Knows;
