package org.dangjian.market.member;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the staff of the place say to a request; declining needs a reason. */
public record DecideReportIn(
        @NotNull Decision decision, @Size(max = 500) String reason) {

    /** What was decided. */
    @Schema(name = "ReportInDecision")
    public enum Decision {
        CONFIRM,
        DECLINE
    }
}
