/** What is kept of meetings: their agenda, who was invited and came, what was resolved and put right; who sees which. */
@Knows({"platform.shared", "platform.keys", "people.organization", "people.member", "people.holder", "governance.task"})
package org.dangjian.market.governance.meeting;

import org.dangjian.market.platform.shared.Knows;
