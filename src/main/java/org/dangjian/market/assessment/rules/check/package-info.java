/** What is wrong with a scheme before it is published, and what it changes. Pure. */
@Knows({"assessment.rules.scheme", "assessment.rules"})
package org.dangjian.market.assessment.rules.check;

import org.dangjian.market.platform.shared.Knows;
