/**
 * Reads and writes tables (CSV, xlsx), and imports them whole or not at all. It knows nothing of organizations or
 * people.
 */
@Knows({"platform.shared", "platform.job", "platform.audit"})
package org.dangjian.market.platform.sheet;

import org.dangjian.market.platform.shared.Knows;
