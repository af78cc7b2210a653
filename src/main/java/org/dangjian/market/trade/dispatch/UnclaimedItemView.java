package org.dangjian.market.trade.dispatch;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An item nobody has claimed.
 *
 * @param days how many days it has stood on the shelf
 * @param openDispatches how many holders were asked and have not answered yet
 */
@Schema(name = "UnclaimedItem")
public record UnclaimedItemView(
        UUID id,
        ItemKind kind,
        Set<Holder.Type> audiences,
        String title,
        String category,
        int points,
        UUID organizationId,
        String organizationName,
        LocalDate publishedOn,
        LocalDate closesOn,
        long days,
        long openDispatches) {

    static UnclaimedItemView of(Item item, String organizationName, long openDispatches, LocalDate today) {
        LocalDate published = item.publishedOn();
        return new UnclaimedItemView(
                item.id(),
                item.kind(),
                item.audiences(),
                item.title(),
                item.category(),
                item.points(),
                item.organizationId(),
                organizationName,
                published,
                item.closesOn(),
                today.toEpochDay() - published.toEpochDay(),
                openDispatches);
    }
}
