/** Tables of organizations and report-ins, and what every import needs: acts that can be undone, places by name. */
@Knows({"shared", "job", "audit", "sheet", "organization", "organization.registration"})
package org.dangjian.market.organization.imports;

import org.dangjian.market.shared.Knows;
