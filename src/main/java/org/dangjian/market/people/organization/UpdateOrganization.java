package org.dangjian.market.people.organization;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;

/** A change; absent fields stay as they are. A new {@code parentId} moves the whole subtree. */
public record UpdateOrganization(
        @Size(min = 1, max = 100) @Pattern(regexp = "(?s).*\\S.*", message = "{not.blank}")
        String name,

        @Size(max = 120) String partyName,
        OrganizationKind kind,
        UUID parentId) {

    /** In the form in which texts are kept. */
    public UpdateOrganization {
        name = NormalForm.name(name);
        partyName = NormalForm.name(partyName);
    }
}
