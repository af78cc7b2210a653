/** What is kept of claims and attendance: states, visits, absences, ratings, and who is involved. */
@Knows({
    "platform.shared",
    "platform.writes",
    "platform.audit",
    "people.organization",
    "people.member",
    "platform.keys",
    "people.access.account",
    "trade.ledger",
    "trade.shelf",
    "trade.place"
})
package org.dangjian.market.trade.claim;

import org.dangjian.market.platform.shared.Knows;
