/** Categories of items. */
@Knows({"platform.shared", "platform.audit", "people.organization"})
package org.dangjian.market.trade.shelf.category;

import org.dangjian.market.platform.shared.Knows;
