/** Who holds points and claims, whichever kind, and which places are theirs; the one condition by which lists ask for it. */
package org.dangjian.market.holder;
