package org.dangjian.market.governance.callup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A call-up: from now on everybody of the place who reported in there is asked.
 *
 * @param organizationId the community or street
 * @param commanderId the member who commands at the place (现场指挥), or {@code null}
 * @param itemId the item of the shelf that coming is a claim of; without one coming earns no points
 * @param skills only members with one of these categories of skill; all when empty
 */
public record MakeCallUp(
        @NotNull UUID organizationId,
        @NotBlank @Size(max = 100) String title,
        @NotBlank @Size(max = 1000) String reason,
        UUID commanderId,
        UUID itemId,
        @Size(max = 20) List<@NotBlank @Size(max = 32) String> skills,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Shift> shifts) {

    /**
     * So many places at one post for some hours.
     *
     * @param title of the post: 卡口值守、物资转运
     */
    @Schema(name = "CallUpShiftTerms")
    public record Shift(
            @NotBlank @Size(max = 50) String title,
            @NotBlank @Size(max = 100) String location,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @NotNull @Min(1) @Max(10_000) Integer capacity) {

        public Shift {
            title = NormalForm.line(title);
            location = NormalForm.line(location);
        }
    }

    public MakeCallUp {
        title = NormalForm.line(title);
        skills = skills == null
                ? List.of()
                : skills.stream().map(NormalForm::line).distinct().toList();
        shifts = shifts == null ? null : shifts.stream().toList();
    }
}
