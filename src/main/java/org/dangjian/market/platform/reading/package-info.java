/** What one request that only reads has looked up already. */
@Knows({})
package org.dangjian.market.platform.reading;

import org.dangjian.market.platform.shared.Knows;
