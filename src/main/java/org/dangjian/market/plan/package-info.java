/** Individual plans (一事一议). */
@Knows({"shared", "person", "job", "audit", "organization", "member", "holder", "access", "ledger", "shelf", "claim"})
package org.dangjian.market.plan;

import org.dangjian.market.shared.Knows;
