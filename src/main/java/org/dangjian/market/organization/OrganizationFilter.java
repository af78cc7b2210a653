package org.dangjian.market.organization;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** Which organizations to list; absent parts do not filter. {@code q} is part of a name or code. */
public record OrganizationFilter(
        @QueryParam("code") @Size(max = 64) String code,
        @QueryParam("q") @Size(max = 50) String q,
        @QueryParam("level") Level level,
        @QueryParam("parentId") UUID parentId) {

    static OrganizationFilter childrenOf(UUID parentId) {
        return new OrganizationFilter(null, null, null, parentId);
    }
}
