/** Pages that links and QR codes open, and the codes as pictures. */
@Knows({"platform.shared"})
package org.dangjian.market.platform.page;

import org.dangjian.market.platform.shared.Knows;
