package org.dangjian.market.trade.claim.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Nobody came (没有来).
 *
 * @param claimId whom it is about; needed only where several have claimed
 */
public record ReportNotServed(@NotBlank @Size(max = 500) String reason, UUID claimId) {}
