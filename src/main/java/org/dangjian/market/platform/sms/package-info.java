/** Text messages through the installation's own gateway. */
@Knows("platform.shared")
package org.dangjian.market.platform.sms;

import org.dangjian.market.platform.shared.Knows;
