/** Point entries, balances and closed years: rows are only ever added. */
@Knows({"shared", "audit", "organization", "organization.setting", "holder"})
package org.dangjian.market.ledger;

import org.dangjian.market.shared.Knows;
