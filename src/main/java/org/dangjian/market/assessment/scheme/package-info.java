/** Schemes: drafted, published, never changed again; which one is in force where. */
@Knows({"shared", "audit", "organization", "ledger", "shelf", "assessment.rules.scheme", "assessment.rules.check"})
package org.dangjian.market.assessment.scheme;

import org.dangjian.market.shared.Knows;
