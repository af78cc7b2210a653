package org.dangjian.market.people.access.resident;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.dangjian.market.people.access.session.SignIn;
import org.dangjian.market.platform.shared.NormalForm;

/** Whom to look for: the whole phone number or the whole name. In a body, for an address is logged. */
public record FindResident(
        @Pattern(regexp = SignIn.PHONE, message = "{phone.format}")
        String phone,

        @Size(min = 1, max = 50) @Pattern(regexp = "(?s).*\\S.*", message = "{not.blank}")
        String name) {
    /** Texts in their normal form: what looks the same is the same. */
    public FindResident {
        phone = NormalForm.phone(phone);
        name = NormalForm.name(name);
    }
}
