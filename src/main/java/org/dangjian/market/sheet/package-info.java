/** Reads and writes tables (CSV, xlsx) and imports them whole or not at all. Knows nothing of organizations or people. */
package org.dangjian.market.sheet;
