/** Call-ups (平时+战时): members who reported in are asked at once, take places in shifts, come and go, and are stood down. */
@Knows({
    "platform.shared",
    "platform.audit",
    "platform.job",
    "platform.keys",
    "platform.notice",
    "platform.page",
    "platform.person",
    "people.organization",
    "people.member",
    "people.holder",
    "people.access.account",
    "trade.claim",
    "trade.claim.serving",
    "trade.shelf.item",
    "trade.skill"
})
package org.dangjian.market.governance.callup;

import org.dangjian.market.platform.shared.Knows;
