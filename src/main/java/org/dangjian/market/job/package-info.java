/** Long work with progress, work in pieces, and what waits for somebody. */
@Knows({"shared", "person"})
package org.dangjian.market.job;

import org.dangjian.market.shared.Knows;
