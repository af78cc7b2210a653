/** The months of 吹哨派单: figures as they were, the 月度通报, and the list that people look at. */
@Knows({
    "platform.shared",
    "platform.job",
    "platform.print",
    "people.organization",
    "assessment.paper",
    "governance.whistle"
})
package org.dangjian.market.governance.whistle.month;

import org.dangjian.market.platform.shared.Knows;
