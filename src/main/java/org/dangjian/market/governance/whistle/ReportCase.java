package org.dangjian.market.governance.whistle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.shared.SetLocation;
import org.dangjian.market.platform.shared.Spoken;

/**
 * Something found in a grid.
 *
 * @param placeId the community, grid branch or building group where it is
 * @param matterId which matter of the district's list, where the reporter knows
 * @param location where exactly, or nothing
 * @param evidenceIds pictures the reporter uploaded before
 * @param contact how the reporter is reached, where not by the account
 * @param onBehalfOf the name of the person without a phone for whom staff report it
 * @param needId a need that turned out to be a case; it is withdrawn
 */
public record ReportCase(
        @NotBlank @Size(max = 100) String title,
        @NotBlank @Size(max = 2000) String description,
        @NotNull UUID placeId,
        UUID matterId,
        Boolean urgent,
        @Valid SetLocation location,
        @Size(max = 6) List<@NotNull UUID> evidenceIds,
        @Valid CaseContact contact,
        @Size(min = 1, max = 50) String onBehalfOf,
        UUID needId)
        implements Spoken {
    /** Texts in their normal form: what looks the same is the same. */
    public ReportCase {
        title = NormalForm.line(title);
        onBehalfOf = NormalForm.name(onBehalfOf);
        evidenceIds = evidenceIds == null ? List.of() : evidenceIds;
        urgent = Boolean.TRUE.equals(urgent);
    }

    @Override
    public List<String> spokenWords() {
        return Arrays.asList(title, description);
    }
}
