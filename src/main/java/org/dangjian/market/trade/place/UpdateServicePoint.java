package org.dangjian.market.trade.place;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.dangjian.market.platform.shared.NormalForm;

/** A change of a service point; absent fields stay. */
public record UpdateServicePoint(
        ServicePoint.Kind kind,

        @Size(min = 1, max = 60) @Pattern(regexp = "(?s).*\\S.*", message = "{not.blank}")
        String name,

        @Size(min = 1, max = 200) @Pattern(regexp = "(?s).*\\S.*", message = "{not.blank}")
        String address,

        @Size(min = 1, max = 200) @Pattern(regexp = "(?s).*\\S.*", message = "{not.blank}")
        String openingHours,

        @Pattern(regexp = CreateServicePoint.PHONE, message = "{office.phone.format}")
        String phone) {
    /** Texts in their normal form: what looks the same is the same. */
    public UpdateServicePoint {
        name = NormalForm.name(name);
        address = NormalForm.line(address);
        openingHours = NormalForm.line(openingHours);
        phone = NormalForm.line(phone);
    }
}
