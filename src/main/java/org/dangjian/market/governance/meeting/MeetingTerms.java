package org.dangjian.market.governance.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is fixed about a meeting before it is held.
 *
 * @param startsAt the moment it begins, on {@code heldOn} in Asia/Shanghai, or {@code null}
 * @param openToAll whether whoever belongs to the place may come without an invitation
 * @param organizationItemId the mandatory item of organizations that coming counts for, or {@code null}
 * @param memberItemId that of members, or {@code null}
 */
public record MeetingTerms(
        String title,
        LocalDate heldOn,
        Instant startsAt,
        String place,
        boolean openToAll,
        UUID organizationItemId,
        UUID memberItemId) {}
