/** Point entries, balances, adjustments and closed years: rows are only ever added. */
@Knows({"shared", "person", "job", "audit", "sheet", "organization", "member", "holder", "access"})
package org.dangjian.market.ledger;

import org.dangjian.market.shared.Knows;
