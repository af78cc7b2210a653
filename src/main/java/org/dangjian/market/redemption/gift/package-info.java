/** Gifts and their stock. */
@Knows({"shared", "job", "audit", "sheet", "organization", "organization.imports", "holder"})
package org.dangjian.market.redemption.gift;

import org.dangjian.market.shared.Knows;
