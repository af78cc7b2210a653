/** Pictures as evidence: read, made small, kept. */
@Knows({"shared", "job"})
package org.dangjian.market.claim.evidence;

import org.dangjian.market.shared.Knows;
