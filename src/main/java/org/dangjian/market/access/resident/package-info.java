/** Residents at the desk. */
@Knows({"shared", "audit", "notice", "organization", "member", "access.account", "access.session", "access.office"})
package org.dangjian.market.access.resident;

import org.dangjian.market.shared.Knows;
