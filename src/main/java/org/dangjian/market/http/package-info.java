/** Problems, idempotency, strict JSON, headers, limits, the contract. Nothing imports it. */
@Knows({"shared", "job", "audit"})
package org.dangjian.market.http;

import org.dangjian.market.shared.Knows;
