/** WeChat identities and whose they are; residents who sign themselves up. */
@Knows({
    "shared",
    "job",
    "audit",
    "wechat",
    "notice",
    "organization",
    "member",
    "access.keys",
    "access.account",
    "access.session",
    "access.office"
})
package org.dangjian.market.access.wechat;

import org.dangjian.market.shared.Knows;
