/** Report-ins of members, and the requests for them. */
@Knows({"shared", "job", "audit", "organization", "organization.registration", "member"})
package org.dangjian.market.member.reportin;

import org.dangjian.market.shared.Knows;
