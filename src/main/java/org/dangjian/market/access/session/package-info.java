/** Sign-in, sessions, tokens and devices, and the doors that shut. */
@Knows({"shared", "audit", "access.keys", "access.account"})
package org.dangjian.market.access.session;

import org.dangjian.market.shared.Knows;
