/** How much of the service one caller may take: gate, shares, quotas, deadlines. Nothing imports it. */
@Knows({"shared", "job", "http.problem", "http.idempotency"})
package org.dangjian.market.http.limit;

import org.dangjian.market.shared.Knows;
