package org.dangjian.market.trade.place;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Where a guide works: at a service point or with a unit, one of the two.
 *
 * @param organizationId a stationed unit or one of its branches
 * @param from today when absent
 * @param to the last day, or {@code null} for until further notice
 */
public record AssignGuide(UUID pointId, UUID organizationId, LocalDate from, LocalDate to) {}
