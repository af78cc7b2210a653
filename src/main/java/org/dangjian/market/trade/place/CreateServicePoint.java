package org.dangjian.market.trade.place;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * A new service point.
 *
 * @param organizationId the community or street it belongs to
 * @param openingHours in words, as they stand at the door (周一至周六 8:30–17:30)
 * @param phone of the place itself, nobody's own
 * @param openedOn today when absent
 */
public record CreateServicePoint(
        @NotNull ServicePoint.Kind kind,
        @NotBlank @Size(max = 60) String name,
        @NotNull UUID organizationId,
        @NotBlank @Size(max = 200) String address,
        @NotBlank @Size(max = 200) String openingHours,

        @Pattern(regexp = PHONE, message = "{office.phone.format}")
        String phone,

        LocalDate openedOn) {
    /** Texts in their normal form: what looks the same is the same. */
    public CreateServicePoint {
        name = NormalForm.name(name);
        address = NormalForm.line(address);
        openingHours = NormalForm.line(openingHours);
        phone = NormalForm.line(phone);
    }

    /** A number with its area code, an extension, or one of three to five digits such as 12345. */
    static final String PHONE = "[0-9][0-9 +()-]{1,18}[0-9]";
}
