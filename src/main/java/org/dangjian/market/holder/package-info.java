/**
 * Who holds points and claims, of whichever kind, which places are theirs, and the one condition by which lists ask
 * for it.
 */
@Knows({"shared", "audit", "organization", "member"})
package org.dangjian.market.holder;

import org.dangjian.market.shared.Knows;
