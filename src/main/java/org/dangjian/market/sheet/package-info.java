/**
 * Reads and writes tables (CSV, xlsx), and imports them whole or not at all. It knows nothing of organizations or
 * people.
 */
@Knows({"shared", "job", "audit"})
package org.dangjian.market.sheet;

import org.dangjian.market.shared.Knows;
