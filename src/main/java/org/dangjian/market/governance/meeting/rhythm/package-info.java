/** How often meetings are due where, which are overdue, and how many were held and what came of them. */
@Knows({"platform.shared", "platform.audit", "people.organization", "governance.kind", "governance.meeting"})
package org.dangjian.market.governance.meeting.rhythm;

import org.dangjian.market.platform.shared.Knows;
