/** All that waits for somebody, in one call: every room says what of its own. */
@Knows({"platform.shared", "platform.job", "people.organization", "people.member"})
package org.dangjian.market.people.worklist;

import org.dangjian.market.platform.shared.Knows;
