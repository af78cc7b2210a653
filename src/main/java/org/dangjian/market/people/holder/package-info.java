/**
 * Who holds points and claims, of whichever kind, which places are theirs, and the one condition by which lists ask
 * for it.
 */
@Knows({"platform.shared", "platform.reading", "platform.audit", "people.organization", "people.member"})
package org.dangjian.market.people.holder;

import org.dangjian.market.platform.shared.Knows;
