/** A scheme as data: bands, mandatory items, caps, vetoes, stars. Pure. */
@Knows({})
package org.dangjian.market.assessment.rules.scheme;

import org.dangjian.market.platform.shared.Knows;
