package org.dangjian.market.people.member.reportin;

import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to report in. */
@Schema(name = "ReportInRequest")
public record ReportInRequestView(
        UUID id,
        Holder holder,
        String holderName,
        UUID communityId,
        String communityName,
        ReportInRequest.Status status,
        String statusTitle,
        Instant askedAt,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    static ReportInRequestView of(ReportInRequest request, String holderName, String communityName) {
        return new ReportInRequestView(
                request.id(),
                request.holder(),
                holderName,
                request.communityId(),
                communityName,
                request.status(),
                request.status().title(),
                request.askedAt(),
                request.decidedAt(),
                request.reason());
    }
}
