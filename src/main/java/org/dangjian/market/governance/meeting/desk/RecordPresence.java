package org.dangjian.market.governance.meeting.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;

/**
 * Who came, by hand.
 *
 * @param present who came; who was not invited is added
 * @param absent whose sign-in was a mistake
 */
public record RecordPresence(
        @Size(max = 500) List<@NotNull @Valid Arrival> present,
        @Size(max = 500) List<@NotNull @Valid Holder> absent) {

    /**
     * Somebody who came.
     *
     * @param representativeId the member who came for the unit, or in the person's place
     */
    public record Arrival(@NotNull @Valid Holder holder, UUID representativeId) {}
}
