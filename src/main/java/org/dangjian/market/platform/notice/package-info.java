/** The inbox, and messages that announce it elsewhere. */
@Knows({
    "platform.shared",
    "platform.writes",
    "platform.person",
    "platform.job",
    "platform.wechat",
    "platform.sms",
    "platform.keys"
})
package org.dangjian.market.platform.notice;

import org.dangjian.market.platform.shared.Knows;
