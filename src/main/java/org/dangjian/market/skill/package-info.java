/** Skills of members, resources of organizations. */
@Knows({"shared", "person", "audit", "organization", "member", "shelf.category"})
package org.dangjian.market.skill;

import org.dangjian.market.shared.Knows;
