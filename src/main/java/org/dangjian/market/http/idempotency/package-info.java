/** One effect per request key, and the answer again for who repeats it. */
@Knows({"shared", "job", "http.problem"})
package org.dangjian.market.http.idempotency;

import org.dangjian.market.shared.Knows;
