/** Who is judged on which occasion. */
@Knows({"shared", "organization", "member", "holder", "assessment.rules", "assessment.scheme"})
package org.dangjian.market.assessment.subject;

import org.dangjian.market.shared.Knows;
