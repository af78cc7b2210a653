package org.dangjian.market.people.access.office;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;

/** A change of an account; absent fields stay. {@code roles} replaces all roles. */
public record UpdateAccount(
        @Size(min = 1, max = 50) @Pattern(regexp = "(?s).*\\S.*", message = "{not.blank}")
        String name,

        @Size(min = 1, max = 20) List<CreateAccount.@NotNull @Valid RoleRequest> roles,
        UUID memberId) {
    /** Texts in their normal form: what looks the same is the same. */
    public UpdateAccount {
        name = NormalForm.name(name);
    }
}
