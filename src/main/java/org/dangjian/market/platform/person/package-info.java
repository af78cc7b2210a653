/** What a room keeps on a person, as it is asked for a download or an erasure. */
@Knows({})
package org.dangjian.market.platform.person;

import org.dangjian.market.platform.shared.Knows;
