/** Pictures as evidence: read, made small, kept. */
@Knows({"platform.shared", "platform.job"})
package org.dangjian.market.trade.claim.evidence;

import org.dangjian.market.platform.shared.Knows;
