/** One effect per request key, and the answer again for who repeats it. */
@Knows({"platform.shared", "platform.writes", "platform.job", "platform.http.problem"})
package org.dangjian.market.platform.http.idempotency;

import org.dangjian.market.platform.shared.Knows;
