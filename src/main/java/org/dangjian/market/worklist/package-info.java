/** All that waits for somebody, in one call: every room says what of its own. */
@Knows({"shared", "job", "organization", "member"})
package org.dangjian.market.worklist;

import org.dangjian.market.shared.Knows;
