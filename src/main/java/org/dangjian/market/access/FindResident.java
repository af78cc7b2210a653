package org.dangjian.market.access;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Whom to look for: the whole phone number or the whole name. In a body, for an address is logged. */
public record FindResident(
        @Pattern(regexp = SignIn.PHONE, message = "{phone.format}")
        String phone,

        @Size(min = 1, max = 50) @Pattern(regexp = "(?s).*\\S.*", message = "{not.blank}")
        String name) {}
