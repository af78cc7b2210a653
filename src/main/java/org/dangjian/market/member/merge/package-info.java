/** Two records of one person become one, by two people. */
@Knows({"shared", "person", "audit", "organization", "member", "member.reportin", "member.record", "access.keys"})
package org.dangjian.market.member.merge;

import org.dangjian.market.shared.Knows;
