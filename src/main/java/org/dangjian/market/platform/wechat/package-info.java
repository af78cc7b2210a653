/** What is asked of WeChat, and whose identity is whose. */
@Knows({"platform.shared", "platform.person", "platform.page"})
package org.dangjian.market.platform.wechat;

import org.dangjian.market.platform.shared.Knows;
