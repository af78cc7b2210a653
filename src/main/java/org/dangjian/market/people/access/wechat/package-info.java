/** WeChat identities and whose they are; residents who sign themselves up. */
@Knows({
    "platform.shared",
    "platform.job",
    "platform.audit",
    "platform.wechat",
    "platform.notice",
    "people.organization",
    "people.member",
    "people.holder",
    "platform.keys",
    "people.access.account",
    "people.access.session",
    "people.access.office"
})
package org.dangjian.market.people.access.wechat;

import org.dangjian.market.platform.shared.Knows;
