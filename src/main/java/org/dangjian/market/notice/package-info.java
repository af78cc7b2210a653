/** The inbox, and messages that announce it elsewhere. */
@Knows({"shared", "person", "job", "wechat", "sms", "access.keys"})
package org.dangjian.market.notice;

import org.dangjian.market.shared.Knows;
