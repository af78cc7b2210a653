/** Tasks and cards on paper. */
@Knows({"platform.shared", "platform.print", "assessment.paper", "governance.task", "governance.card"})
package org.dangjian.market.governance.task.paper;

import org.dangjian.market.platform.shared.Knows;
