/** What a district calls and sorts for itself: its own lists of kinds, where a code is data and no enum. */
@Knows({"platform.shared", "platform.audit", "people.organization"})
package org.dangjian.market.governance.kind;

import org.dangjian.market.platform.shared.Knows;
