/** Yearly plans. */
@Knows({"shared", "audit", "holder", "ledger", "shelf", "shelf.item", "assessment.rules.scheme", "assessment.facts"})
package org.dangjian.market.progress.plan;

import org.dangjian.market.shared.Knows;
