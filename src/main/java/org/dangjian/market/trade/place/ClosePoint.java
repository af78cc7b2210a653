package org.dangjian.market.trade.place;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Gives a service point up.
 *
 * @param on the first day without it, today at the latest; today when absent
 */
public record ClosePoint(@NotBlank @Size(max = 500) String reason, LocalDate on) {}
