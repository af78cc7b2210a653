/** What an organization may set for itself, and which units are judged. */
@Knows({"shared", "audit", "organization"})
package org.dangjian.market.organization.setting;

import org.dangjian.market.shared.Knows;
