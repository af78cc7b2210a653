/** What is wrong, told as a problem; strict JSON, plain texts, the contract. */
@Knows({"shared", "audit"})
package org.dangjian.market.http.problem;

import org.dangjian.market.shared.Knows;
