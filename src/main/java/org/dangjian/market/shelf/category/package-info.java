/** Categories of items. */
@Knows({"shared", "audit", "organization"})
package org.dangjian.market.shelf.category;

import org.dangjian.market.shared.Knows;
