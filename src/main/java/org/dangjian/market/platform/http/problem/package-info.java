/** What is wrong, told as a problem; strict JSON, plain texts, the contract. */
@Knows({"platform.shared", "platform.audit"})
package org.dangjian.market.platform.http.problem;

import org.dangjian.market.platform.shared.Knows;
