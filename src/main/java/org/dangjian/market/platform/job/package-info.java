/** Long work with progress, work in pieces, and what waits for somebody. */
@Knows({"platform.shared", "platform.person"})
package org.dangjian.market.platform.job;

import org.dangjian.market.platform.shared.Knows;
