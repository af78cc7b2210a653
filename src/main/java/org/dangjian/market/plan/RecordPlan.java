package org.dangjian.market.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the committee does with a plan the branch agreed to; returning it needs a reason. */
public record RecordPlan(
        @NotNull Decision decision, @Size(max = 500) String reason) {

    /** What was decided. */
    @Schema(name = "PlanRecording")
    public enum Decision {
        RECORD,
        RETURN
    }
}
