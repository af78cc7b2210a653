/** What is kept of claims and attendance: states, visits, absences, ratings, and who is involved. */
@Knows({"shared", "audit", "organization", "member", "access.keys", "access.account", "ledger", "shelf", "place"})
package org.dangjian.market.claim;

import org.dangjian.market.shared.Knows;
