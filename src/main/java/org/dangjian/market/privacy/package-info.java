/** A person's own data as a download, and the erasure of who left. */
@Knows({"shared", "person", "job", "audit", "member", "member.merge", "access.keys", "access.account"})
package org.dangjian.market.privacy;

import org.dangjian.market.shared.Knows;
