/** Text messages through the installation's own gateway. */
@Knows("shared")
package org.dangjian.market.sms;

import org.dangjian.market.shared.Knows;
