/** Report-ins of units, and the operations on organizations. */
@Knows({"shared", "audit", "organization", "organization.setting"})
package org.dangjian.market.organization.registration;

import org.dangjian.market.shared.Knows;
