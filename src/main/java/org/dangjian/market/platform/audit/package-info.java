/** The trail of what was done and refused, its chain and its proof. */
@Knows({"platform.shared", "platform.writes", "platform.person", "platform.job"})
package org.dangjian.market.platform.audit;

import org.dangjian.market.platform.shared.Knows;
