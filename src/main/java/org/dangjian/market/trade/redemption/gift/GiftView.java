package org.dangjian.market.trade.redemption.gift;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.trade.claim.evidence.PictureView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A gift as it is offered. {@code price} is in CREDIT points for one, {@code stock} what can still be ordered.
 *
 * @param pictures what it looks like, oldest first
 */
@Schema(name = "Gift")
public record GiftView(
        UUID id,
        String title,
        @Nullable String description,
        int price,
        int stock,
        @Nullable Integer perPersonLimit,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        UUID organizationId,
        String organizationName,
        boolean active,
        List<PictureView> pictures,
        int version)
        implements IfMatch.Versioned {

    static GiftView of(Gift gift, String organizationName, List<PictureView> pictures) {
        return new GiftView(
                gift.id(),
                gift.title(),
                gift.description(),
                gift.price(),
                gift.stock(),
                gift.perPersonLimit(),
                gift.opensOn(),
                gift.closesOn(),
                gift.organizationId(),
                organizationName,
                gift.isActive(),
                pictures,
                gift.version());
    }
}
