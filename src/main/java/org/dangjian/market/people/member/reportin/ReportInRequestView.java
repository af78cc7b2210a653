package org.dangjian.market.people.member.reportin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to report in. */
@Schema(name = "ReportInRequest")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportInRequestView(
        UUID id,
        Holder holder,
        String holderName,
        UUID communityId,
        String communityName,
        ReportInRequest.Status status,
        String statusTitle,
        Instant askedAt,
        Instant decidedAt,
        String reason) {

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
