package org.dangjian.market.trade.claim.serving;

import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.trade.claim.Rating;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rating.
 *
 * @param onBehalf whether staff entered what was said on paper
 */
@Schema(name = "Rating")
public record RatingView(int stars, @Nullable String comment, boolean flagged, boolean onBehalf) {

    public static RatingView of(Rating rating) {
        return rating == null
                ? null
                : new RatingView(rating.stars(), rating.remark(), rating.isFlagged(), rating.isOnBehalf());
    }
}
