/** Lists of tasks from the tables of their documents. */
@Knows({"platform.shared", "platform.sheet", "people.organization", "people.organization.imports", "governance.task"})
package org.dangjian.market.governance.task.imports;

import org.dangjian.market.platform.shared.Knows;
