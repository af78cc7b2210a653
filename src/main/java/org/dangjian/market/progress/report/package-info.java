/** Half-year reports. */
@Knows({"shared", "job", "audit", "organization", "member", "holder", "access.account", "claim", "progress.month"})
package org.dangjian.market.progress.report;

import org.dangjian.market.shared.Knows;
