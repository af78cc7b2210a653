package org.dangjian.market.trade.claim.meeting;

import jakarta.validation.constraints.Size;

/** What is known of an absence, or why it is taken back; may be left out. */
public record MarkAbsence(@Size(max = 500) String reason) {}
