/**
 * The rules of a year as a pure function: a scheme and facts in, an evaluation with its findings out. It knows no
 * records and no clock.
 */
@Knows("assessment.rules.scheme")
package org.dangjian.market.assessment.rules;

import org.dangjian.market.platform.shared.Knows;
