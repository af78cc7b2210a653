/** Tables of organizations and report-ins, and what every import needs: acts that can be undone, places by name. */
@Knows({
    "platform.shared",
    "platform.job",
    "platform.audit",
    "platform.sheet",
    "people.organization",
    "people.organization.registration"
})
package org.dangjian.market.people.organization.imports;

import org.dangjian.market.platform.shared.Knows;
