/** Sign-in, sessions, tokens and devices, and the doors that shut. */
@Knows({"platform.shared", "platform.audit", "people.organization", "platform.keys", "people.access.account"})
package org.dangjian.market.people.access.session;

import org.dangjian.market.platform.shared.Knows;
