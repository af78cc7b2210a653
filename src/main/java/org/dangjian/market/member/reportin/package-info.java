/** Report-ins of members, and the requests for them. */
@Knows({"shared", "job", "audit", "organization", "organization.registration", "member", "access.keys"})
package org.dangjian.market.member.reportin;

import org.dangjian.market.shared.Knows;
