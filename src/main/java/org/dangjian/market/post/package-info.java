/** Who holds which post, from when to when. */
@Knows({"shared", "person", "audit", "organization", "member"})
package org.dangjian.market.post;

import org.dangjian.market.shared.Knows;
