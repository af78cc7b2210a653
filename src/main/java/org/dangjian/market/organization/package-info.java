/** The tree of organizations, report-ins of units, settings, and their import. */
@Knows({"shared", "job", "audit", "sheet"})
package org.dangjian.market.organization;

import org.dangjian.market.shared.Knows;
