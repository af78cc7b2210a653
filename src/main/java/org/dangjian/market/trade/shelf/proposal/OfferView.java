package org.dangjian.market.trade.shelf.proposal;

import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.trade.shelf.Every;
import org.dangjian.market.trade.shelf.ItemTerms;
import org.dangjian.market.trade.shelf.Offer;
import org.dangjian.market.trade.shelf.Proposal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An offer as its provider and the staff see it.
 *
 * @param proposedItem what the street is asked to approve, as it would stand on the shelf
 */
@Schema(name = "Offer")
public record OfferView(
        UUID id,
        String title,
        String description,
        String category,
        Holder provider,
        UUID organizationId,
        int slots,
        @Nullable Every every,
        Proposal.Status status,
        @Nullable Integer points,
        @Nullable LocalDate closesOn,
        @Nullable String reason,
        @Nullable UUID itemId,
        @Nullable ItemTerms proposedItem,
        int version)
        implements IfMatch.Versioned {

    static OfferView of(Offer offer, ItemTerms proposedItem) {
        return new OfferView(
                offer.id(),
                offer.title(),
                offer.description(),
                offer.category(),
                offer.provider(),
                offer.organizationId(),
                offer.slots(),
                offer.every(),
                offer.status(),
                offer.points(),
                offer.closesOn(),
                offer.reason(),
                offer.itemId(),
                proposedItem,
                offer.version());
    }
}
