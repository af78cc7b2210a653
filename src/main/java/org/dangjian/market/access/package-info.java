/** What concerns all accounts: codes by text message, clearing up, a person's own data. */
@Knows({"shared", "person", "job", "organization", "access.account", "access.session", "access.office", "access.wechat"
})
package org.dangjian.market.access;

import org.dangjian.market.shared.Knows;
