package org.dangjian.market.governance.whistle.course;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * To which departments a case goes. What is absent follows from the matter.
 *
 * @param leadId who leads; absent while somebody does
 * @param supportIds who helps
 * @param urgent whether hours are plain ones
 * @param note what the street adds
 */
public record OrderCase(
        UUID leadId,
        @Size(max = 10) List<@NotNull UUID> supportIds,
        UUID matterId,
        @Min(1) @Max(720) Integer acknowledgeHours,
        @Min(1) @Max(2000) Integer settleHours,
        Boolean urgent,
        @Size(max = 500) String note) {}
