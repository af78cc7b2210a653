/** What concerns all accounts: codes by text message, clearing up, a person's own data. */
@Knows({
    "platform.shared",
    "platform.person",
    "platform.job",
    "people.organization",
    "people.access.account",
    "people.access.session",
    "people.access.office",
    "people.access.wechat"
})
package org.dangjian.market.people.access;

import org.dangjian.market.platform.shared.Knows;
