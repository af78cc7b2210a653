package org.dangjian.market.people.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;

/** A new organization. The superior is named by code or by id; both absent makes a root. */
public record CreateOrganization(
        @NotBlank @Pattern(regexp = CODE, message = "{code.format}")
        String code,

        @NotBlank @Size(max = 100) String name,
        @NotNull Level level,
        String parentCode,
        UUID parentId,
        OrganizationKind kind,
        @Size(max = 120) String partyName) {

    /** In the form in which texts are kept. */
    public CreateOrganization {
        code = NormalForm.code(code);
        name = NormalForm.name(name);
        parentCode = NormalForm.code(parentCode);
        partyName = NormalForm.name(partyName);
    }

    /** Letters, digits, dot, hyphen: a code is part of paths, so it holds no slash. */
    public static final String CODE = "[A-Za-z0-9.-]{1,32}";
}
