package org.dangjian.market.governance.meeting.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * A meeting that is planned, or was held and is recorded now.
 *
 * @param organizationId who holds it
 * @param kind the code of the district's list of kinds
 * @param startsAt when it begins, on {@code heldOn}
 * @param openToAll whether whoever belongs to the place may come without an invitation; absent: no
 * @param organizationItemId the mandatory item of organizations that coming counts for
 * @param memberItemId that of members
 */
public record MakeMeeting(
        @NotNull UUID organizationId,
        @NotBlank @Size(max = 32) String kind,
        @NotBlank @Size(max = 100) String title,
        @NotNull LocalDate heldOn,
        Instant startsAt,
        @Size(max = 100) String place,
        Boolean openToAll,
        UUID organizationItemId,
        UUID memberItemId,
        @Size(max = 50) List<@NotNull @Valid AgendaItem> agenda) {
    /** Texts in their normal form: what looks the same is the same. */
    public MakeMeeting {
        kind = NormalForm.line(kind);
        title = NormalForm.line(title);
        place = NormalForm.line(place);
    }
}
