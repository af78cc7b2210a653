/** Who holds which post, from when to when. */
@Knows({"platform.shared", "platform.person", "platform.audit", "people.organization", "people.member", "platform.keys"
})
package org.dangjian.market.people.post;

import org.dangjian.market.platform.shared.Knows;
