package org.dangjian.market.people.access.resident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.dangjian.market.people.access.session.SignIn;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * A resident who came to the desk.
 *
 * @param phone left out for who has none; with one they may later bind their WeChat to the account
 * @param organizationId the community or street they live in
 */
public record RegisterResident(
        @NotBlank @Size(max = 50) String name,

        @Pattern(regexp = SignIn.PHONE, message = "{phone.format}")
        String phone,

        @NotNull UUID organizationId) {

    /** In the form in which texts are kept. */
    public RegisterResident {
        name = NormalForm.name(name);
        phone = NormalForm.phone(phone);
    }
}
