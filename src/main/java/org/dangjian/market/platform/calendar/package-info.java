/** Which days are worked in China, and how long working hours take. */
@Knows({})
package org.dangjian.market.platform.calendar;

import org.dangjian.market.platform.shared.Knows;
