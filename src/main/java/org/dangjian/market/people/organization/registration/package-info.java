/** Report-ins of units, and the operations on organizations. */
@Knows({
    "platform.shared",
    "platform.http.known",
    "platform.page",
    "platform.wechat",
    "platform.audit",
    "people.organization",
    "people.organization.setting"
})
package org.dangjian.market.people.organization.registration;

import org.dangjian.market.platform.shared.Knows;
