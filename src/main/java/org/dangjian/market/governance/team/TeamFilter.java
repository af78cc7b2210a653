package org.dangjian.market.governance.team;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * Which teams to list; absent parts do not filter.
 *
 * @param organizationId of it or below it
 * @param kind the code of the district's list
 * @param mine those the caller is in
 * @param disbanded those that are no more; absent: those that are
 */
public record TeamFilter(
        @QueryParam("organizationId") UUID organizationId,
        @QueryParam("kind") String kind,
        @QueryParam("mine") Boolean mine,
        @QueryParam("disbanded") Boolean disbanded) {
    /** Texts in their normal form: what looks the same is the same. */
    public TeamFilter {
        kind = NormalForm.line(kind);
    }
}
