/** Party members, their report-ins, records and import. */
@Knows({"shared", "person", "job", "audit", "sheet", "organization"})
package org.dangjian.market.member;

import org.dangjian.market.shared.Knows;
