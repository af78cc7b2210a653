package org.dangjian.market.people.organization;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;

/** Which organizations to list; absent parts do not filter. {@code q} is part of a name or code. */
public record OrganizationFilter(
        @QueryParam("code") @Size(max = 64) String code,
        @QueryParam("q") @Size(max = 50) String q,
        @QueryParam("level") Level level,
        @QueryParam("parentId") UUID parentId) {

    /** Texts in their normal form: what looks the same is the same. */
    public OrganizationFilter {
        q = NormalForm.line(q);
    }

    static OrganizationFilter childrenOf(UUID parentId) {
        return new OrganizationFilter(null, null, null, parentId);
    }
}
