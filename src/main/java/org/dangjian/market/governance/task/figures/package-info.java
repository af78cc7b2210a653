/** How many tasks there are at each level, are done, are behind. */
@Knows({"platform.shared", "people.organization", "governance.task"})
package org.dangjian.market.governance.task.figures;

import org.dangjian.market.platform.shared.Knows;
