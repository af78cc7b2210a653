package org.dangjian.market.governance.meeting.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * A change of a meeting that is still to come; absent fields stay.
 *
 * @param agenda takes the place of the whole agenda
 */
public record ChangeMeeting(
        @Size(min = 1, max = 100) @Pattern(regexp = "(?s).*\\S.*", message = "{not.blank}")
        String title,

        LocalDate heldOn,
        Instant startsAt,
        @Size(max = 100) String place,
        Boolean openToAll,
        UUID organizationItemId,
        UUID memberItemId,
        @Size(max = 50) List<@NotNull @Valid AgendaItem> agenda) {
    /** Texts in their normal form: what looks the same is the same. */
    public ChangeMeeting {
        title = NormalForm.line(title);
        place = NormalForm.line(place);
    }
}
