package org.dangjian.market.governance.whistle.course;

import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What the community tells the street with a case.
 *
 * @param matterId which matter it is; absent: as it was reported
 * @param urgent absent: as it was reported
 */
public record EscalateCase(
        UUID matterId, Boolean urgent, @Size(max = 500) String note) {}
