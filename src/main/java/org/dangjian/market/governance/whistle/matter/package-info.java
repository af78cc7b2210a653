/** 吹哨派单事项清单: what kind of thing goes to which department of a district, and how long it may take. */
@Knows({"platform.shared", "platform.audit", "people.organization"})
package org.dangjian.market.governance.whistle.matter;

import org.dangjian.market.platform.shared.Knows;
