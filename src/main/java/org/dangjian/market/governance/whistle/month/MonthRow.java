package org.dangjian.market.governance.whistle.month;

import java.util.UUID;

/**
 * The figures of one place, and of one department there.
 *
 * @param path where the place stood
 * @param departmentId {@code null} for what is counted by case
 */
record MonthRow(UUID placeId, String path, UUID departmentId, CaseFigures figures) {}
