package org.dangjian.market.people.access.office;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.access.session.SignIn;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.shared.Role;

/** A new account. It has no password: the person sets one with the code of the answer. */
public record CreateAccount(
        @NotBlank @Size(max = 50) String name,

        @NotNull @Pattern(regexp = SignIn.PHONE, message = "{phone.format}")
        String phone,

        @NotEmpty @Size(max = 20) List<@NotNull @Valid RoleRequest> roles,
        UUID memberId) {

    /** In the form in which texts are kept. */
    public CreateAccount {
        name = NormalForm.name(name);
        phone = NormalForm.phone(phone);
    }

    /** A role within the subtree of an organization; SYSTEM_ADMIN has none. */
    public record RoleRequest(@NotNull Role role, UUID organizationId) {}
}
