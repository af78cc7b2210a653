/** Keys and secrets: token and field keys and their change, hashes of passwords. */
@Knows({"shared", "job"})
package org.dangjian.market.access.keys;

import org.dangjian.market.shared.Knows;
