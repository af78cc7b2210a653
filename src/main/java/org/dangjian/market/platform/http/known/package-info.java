/** What the caller has already, and need not be sent again. */
@Knows({})
package org.dangjian.market.platform.http.known;

import org.dangjian.market.platform.shared.Knows;
