/** The published contract, made of what the code says: shapes, words, refusals, recorded examples. */
@Knows({"platform.job", "platform.print", "platform.shared", "platform.http.known", "platform.http.problem"})
package org.dangjian.market.platform.http.contract;

import org.dangjian.market.platform.shared.Knows;
