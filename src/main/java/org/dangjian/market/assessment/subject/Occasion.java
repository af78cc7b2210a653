package org.dangjian.market.assessment.subject;

import java.time.LocalDate;
import org.dangjian.market.platform.shared.Holder;

/**
 * What facts are gathered for.
 *
 * @param asOf day as of which is judged (Asia/Shanghai)
 * @param ofStars whether for stars (创星晋级) and not for the yearly evaluation: each has events of its own
 * @param live whether for a standing within the year and not for a run
 */
public record Occasion(int year, LocalDate asOf, Holder.Type audience, boolean ofStars, boolean live) {}
