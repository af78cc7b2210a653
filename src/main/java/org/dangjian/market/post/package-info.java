/** Who holds which post, from when to when. */
@Knows({"shared", "person", "audit", "organization", "member", "access.keys"})
package org.dangjian.market.post;

import org.dangjian.market.shared.Knows;
