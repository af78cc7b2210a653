package org.dangjian.market.governance.meeting.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.governance.meeting.MeetingStatus;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A meeting in a list.
 *
 * @param topics how many are on the agenda, {@code settled} how many of them are settled
 * @param invited how many, {@code present} how many came
 * @param mine the caller's own invitations, and those of the units they act for
 */
@Schema(name = "MeetingCard")
public record MeetingCardView(
        UUID id,
        UUID organizationId,
        String organizationName,
        String kind,
        String kindTitle,
        String title,
        LocalDate heldOn,
        @Nullable Instant startsAt,
        @Nullable String place,
        boolean openToAll,
        MeetingStatus status,
        String statusTitle,
        long topics,
        long settled,
        long invited,
        long present,
        List<InvitationView> mine) {}
