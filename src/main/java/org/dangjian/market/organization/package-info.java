/** The tree of organizations, their levels, names and report-ins. */
@Knows({"shared", "audit"})
package org.dangjian.market.organization;

import org.dangjian.market.shared.Knows;
