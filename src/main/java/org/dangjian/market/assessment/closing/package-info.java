/** Closes years under a seal, and opens them again on record. */
@Knows({"shared", "audit", "organization", "access.account", "ledger", "assessment.run", "assessment.decision"})
package org.dangjian.market.assessment.closing;

import org.dangjian.market.shared.Knows;
