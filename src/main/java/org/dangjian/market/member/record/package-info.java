/** Members' records as they are kept: entered, changed, searched, left. */
@Knows({"shared", "audit", "organization", "organization.registration", "member", "member.reportin"})
package org.dangjian.market.member.record;

import org.dangjian.market.shared.Knows;
