/** Agreements on paper. */
@Knows({"platform.shared", "platform.print", "people.organization", "assessment.paper", "governance.agreement"})
package org.dangjian.market.governance.agreement.paper;

import org.dangjian.market.platform.shared.Knows;
