package org.dangjian.market.governance.meeting.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.dangjian.market.governance.meeting.MeetingAnswer;
import org.dangjian.market.platform.shared.Holder;

/**
 * What somebody who was invited says.
 *
 * @param holder for whom, where the caller answers for several or for somebody else; absent: for themself
 * @param representativeId the member who comes for the unit, or in the person's place
 * @param note why not, or who comes where it is no member
 */
public record AnswerInvitation(
        @Valid Holder holder,
        @NotNull MeetingAnswer answer,
        UUID representativeId,
        @Size(max = 200) String note) {}
