package org.dangjian.market.people.member.record;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.dangjian.market.people.member.CreateMember;
import org.dangjian.market.platform.shared.NormalForm;

/** Whom to look for: the whole phone number, or how the name begins. In a body, for an address is logged. */
public record SearchMembers(
        @Pattern(regexp = CreateMember.PHONE, message = "{phone.format}")
        String phone,

        @Size(min = 1, max = 50) @Pattern(regexp = "(?s).*\\S.*", message = "{not.blank}")
        String name) {

    /** In the form in which texts are kept. */
    public SearchMembers {
        name = NormalForm.name(name);
        phone = NormalForm.phone(phone);
    }
}
