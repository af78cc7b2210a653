package org.dangjian.market.governance.team;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * A team that a unit, branch, community or street founds.
 *
 * @param organizationId the host, which claims for it
 * @param kind the code of the district's list of kinds
 * @param leaderId the member who leads it
 * @param foundedOn since when it is there, today at the latest
 * @param skills categories of what it can do
 */
public record FoundTeam(
        @NotNull UUID organizationId,
        @NotBlank @Size(max = 32) String kind,
        @NotBlank @Size(max = 100) String title,
        UUID leaderId,
        @NotNull LocalDate foundedOn,
        @Size(max = 10) Set<@NotNull @Size(max = 32) String> skills) {
    /** Texts in their normal form: what looks the same is the same. */
    public FoundTeam {
        kind = NormalForm.line(kind);
        title = NormalForm.line(title);
    }
}
