/** What a room keeps on a person, as it is asked for a download or an erasure. */
@Knows({})
package org.dangjian.market.person;

import org.dangjian.market.shared.Knows;
