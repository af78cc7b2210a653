package org.dangjian.market.trade.place;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Ends an assignment: from this moment the guide sees nothing by it.
 *
 * @param on the last day on record, today at the latest; today when absent
 */
public record EndAssignment(@NotBlank @Size(max = 500) String reason, LocalDate on) {}
