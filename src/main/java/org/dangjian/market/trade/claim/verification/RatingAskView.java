package org.dangjian.market.trade.claim.verification;

import java.time.LocalDate;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody is asked to rate, as the paper with the code in their hand may tell anybody.
 *
 * @param servedOn the day; {@code null} while nothing was handed in
 * @param servedBy a unit by its name, a person as 姓**
 * @param ready whether it can be rated now
 * @param done whether it was rated
 * @param stars how; {@code null} while it was not
 */
@Schema(name = "RatingAsk")
public record RatingAskView(
        String title,
        @Nullable LocalDate servedOn,
        String servedBy,
        boolean ready,
        boolean done,
        @Nullable Integer stars) {}
