package org.dangjian.market.people.organization;

import java.util.UUID;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organization as callers see it. */
@Schema(name = "Organization")
public record OrganizationView(
        UUID id,
        String code,
        String name,
        @Nullable String partyName,
        Level level,
        String levelTitle,
        @Nullable OrganizationKind kind,
        @Nullable UUID parentId,
        @Nullable String parentCode,
        int version)
        implements IfMatch.Versioned {

    static OrganizationView of(Organization organization, LabelService labels) {
        String[] codes = organization.path().split("/");
        String title = organization.kind() == null
                ? labels.titleOf(organization.level(), organization.path())
                : organization.kind().title();
        return new OrganizationView(
                organization.id(),
                organization.code(),
                organization.name(),
                organization.partyName(),
                organization.level(),
                title,
                organization.kind(),
                organization.parentId(),
                codes.length > 1 ? codes[codes.length - 2] : null,
                organization.version());
    }
}
