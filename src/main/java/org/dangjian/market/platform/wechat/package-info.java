/** What is asked of WeChat, and whose identity is whose. */
@Knows({"platform.page", "platform.shared", "platform.person"})
package org.dangjian.market.platform.wechat;

import org.dangjian.market.platform.shared.Knows;
