/** The inbox, and messages that announce it elsewhere. */
@Knows({"shared", "person", "job", "access.keys", "wechat", "sms"})
package org.dangjian.market.notice;

import org.dangjian.market.shared.Knows;
