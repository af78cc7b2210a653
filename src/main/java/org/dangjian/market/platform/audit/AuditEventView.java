package org.dangjian.market.platform.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event as an auditor reads it.
 *
 * @param onBehalfOf the name of whose business it was, where {@code accountName} acted in their place (代办)
 */
public record AuditEventView(
        UUID id,
        Instant occurredAt,
        @Nullable UUID accountId,
        String accountName,
        String action,
        String outcome,
        String subjectType,
        @Nullable String subjectId,

        @JsonRawValue @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
        String details,

        @Nullable String entriesHash,
        @Nullable String onBehalfOf) {

    /** @param names of accounts; where there is none, the masked name of that time is shown */
    static AuditEventView of(AuditEvent event, Map<UUID, String> names, String onBehalfOf) {
        return new AuditEventView(
                event.id(),
                event.occurredAt(),
                event.accountId(),
                names.getOrDefault(event.accountId(), event.accountName()),
                event.action(),
                event.outcome(),
                event.subjectType(),
                event.subjectId(),
                event.details(),
                event.entriesHash(),
                onBehalfOf);
    }
}
