package org.dangjian.market.shelf;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.shared.Holder;
import org.dangjian.market.shared.IfMatch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item as it stands on the shelf. {@code remaining} is {@code null} where there is no bound. */
@Schema(name = "Item")
public record ItemView(
        UUID id,
        ItemKind kind,
        Set<Holder.Type> audiences,
        String title,
        String description,
        String category,
        int points,
        Integer capacity,
        int times,
        UUID organizationId,
        String organizationName,
        LocalDate opensOn,
        LocalDate closesOn,
        String place,
        int year,
        boolean checkInRequired,
        boolean evidenceRequired,
        boolean participantsEarn,
        Holder provider,
        Origin origin,
        ItemStatus status,
        String reason,
        int taken,
        Integer remaining,
        int version)
        implements IfMatch.Versioned {

    static ItemView of(Item item, String organizationName) {
        return new ItemView(
                item.id(),
                item.kind(),
                item.audiences(),
                item.title(),
                item.description(),
                item.category(),
                item.points(),
                item.capacity(),
                item.times(),
                item.organizationId(),
                organizationName,
                item.opensOn(),
                item.closesOn(),
                item.place(),
                item.year(),
                item.checkInRequired(),
                item.evidenceRequired(),
                item.participantsEarn(),
                item.provider(),
                item.origin(),
                item.status(),
                item.reason(),
                item.taken(),
                item.capacity() == null ? null : Integer.valueOf(item.capacity() - item.taken()),
                item.version());
    }
}
