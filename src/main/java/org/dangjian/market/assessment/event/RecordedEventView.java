package org.dangjian.market.assessment.event;

import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A recorded event; its basis and reason are only for the person and those who decide. */
@Schema(name = "HolderEvent")
public record RecordedEventView(
        UUID id,
        Holder holder,
        String holderName,
        boolean ofStars,
        String code,
        String title,
        @Nullable String basis,
        LocalDate occurredOn,
        RecordedEvent.Status status,
        UUID proposedBy,
        @Nullable UUID reviewedBy,
        @Nullable String reason,
        int version)
        implements IfMatch.Versioned {

    static RecordedEventView of(RecordedEvent event, String holderName, boolean openly) {
        return new RecordedEventView(
                event.id(),
                event.holder(),
                holderName,
                event.isOfStars(),
                event.code(),
                event.title(),
                openly ? event.basis() : null,
                event.occurredOn(),
                event.status(),
                event.proposedBy(),
                event.reviewedBy(),
                openly ? event.reason() : null,
                event.version());
    }
}
