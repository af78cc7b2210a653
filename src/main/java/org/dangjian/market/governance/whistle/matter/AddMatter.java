package org.dangjian.market.governance.whistle.matter;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * A matter that a district puts on its list.
 *
 * @param leadId the department that leads unless another is named
 * @param acknowledgeHours in which a department answers, working hours unless {@code urgent}
 * @param settleHours in which it is settled, from the order on
 * @param urgent whether hours are plain ones, by day and night
 */
public record AddMatter(
        @NotNull UUID districtId,

        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,31}", message = "{category.format}")
        String code,

        @NotBlank @Size(max = 100) String title,
        UUID leadId,
        @Size(max = 10) List<@NotNull UUID> supportIds,
        @NotNull @Min(1) @Max(720) Integer acknowledgeHours,
        @NotNull @Min(1) @Max(2000) Integer settleHours,
        Boolean urgent) {
    /** Texts in their normal form: what looks the same is the same. */
    public AddMatter {
        title = NormalForm.line(title);
        supportIds = supportIds == null ? List.of() : supportIds;
        urgent = Boolean.TRUE.equals(urgent);
    }
}
