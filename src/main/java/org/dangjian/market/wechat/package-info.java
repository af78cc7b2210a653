/** What is asked of WeChat, and whose identity is whose. */
@Knows({"shared", "person"})
package org.dangjian.market.wechat;

import org.dangjian.market.shared.Knows;
