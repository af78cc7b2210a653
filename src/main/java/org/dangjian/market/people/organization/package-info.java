/** The tree of organizations, their levels, names and report-ins. */
@Knows({"platform.shared", "platform.reading", "platform.audit"})
package org.dangjian.market.people.organization;

import org.dangjian.market.platform.shared.Knows;
