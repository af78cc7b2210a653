/** Keys and secrets: token and field keys and their change, hashes of passwords. */
@Knows({"platform.shared", "platform.job"})
package org.dangjian.market.platform.keys;

import org.dangjian.market.platform.shared.Knows;
