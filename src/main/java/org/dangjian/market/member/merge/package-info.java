/** Two records of one person become one, by two people. */
@Knows({"shared", "person", "audit", "organization", "member", "access.keys", "member.reportin", "member.record"})
package org.dangjian.market.member.merge;

import org.dangjian.market.shared.Knows;
