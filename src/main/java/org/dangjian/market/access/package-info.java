/** Accounts, sign-in, tokens, roles and keys; residents at the desk; who is told. */
@Knows({"shared", "person", "job", "audit", "wechat", "sms", "notice", "organization", "member", "holder"})
package org.dangjian.market.access;

import org.dangjian.market.shared.Knows;
