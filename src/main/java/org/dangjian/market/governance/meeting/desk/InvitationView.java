package org.dangjian.market.governance.meeting.desk;

import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.governance.meeting.MeetingAnswer;
import org.dangjian.market.governance.meeting.Presence;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.trade.claim.serving.ClaimView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is invited to a meeting, what they say and whether they came.
 *
 * @param role as what they are invited
 * @param representativeName who comes for the unit, or in the person's place
 * @param present whether they came, with what was put right since
 * @param byCode whether they signed in with the code
 */
@Schema(name = "Invitation")
public record InvitationView(
        UUID id,
        UUID meetingId,
        ClaimView.HolderView holder,
        @Nullable String role,
        @Nullable MeetingAnswer answer,
        @Nullable String answerTitle,
        @Nullable UUID representativeId,
        @Nullable String representativeName,
        @Nullable String note,
        @Nullable Instant answeredAt,
        boolean present,
        @Nullable Presence presence,
        boolean byCode,
        @Nullable Instant signedInAt) {}
