/** Tables of members. */
@Knows({"shared", "job", "audit", "sheet", "organization", "organization.imports", "member", "member.reportin"})
package org.dangjian.market.member.imports;

import org.dangjian.market.shared.Knows;
