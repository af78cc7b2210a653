/** The trail of what was done and refused, its chain and its proof. */
@Knows({"shared", "person", "job"})
package org.dangjian.market.audit;

import org.dangjian.market.shared.Knows;
