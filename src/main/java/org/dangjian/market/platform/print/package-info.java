/** Records as paper: one projection of a record type to a workbook and to a PDF. It knows nothing of what the records are about. */
@Knows({"platform.shared", "platform.page"})
package org.dangjian.market.platform.print;

import org.dangjian.market.platform.shared.Knows;
