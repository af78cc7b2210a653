/** What a transaction writes, kept until something asks for it or the transaction ends, and sent to the database at once. */
@Knows({"platform.shared"})
package org.dangjian.market.platform.writes;

import org.dangjian.market.platform.shared.Knows;
