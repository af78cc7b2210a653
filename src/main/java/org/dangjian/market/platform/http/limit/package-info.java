/** How much of the service one caller may take: gate, shares, quotas, deadlines. Nothing imports it. */
@Knows({
    "platform.shared",
    "platform.writes",
    "platform.reading",
    "platform.http.known",
    "platform.job",
    "platform.http.problem",
    "platform.http.idempotency"
})
package org.dangjian.market.platform.http.limit;

import org.dangjian.market.platform.shared.Knows;
