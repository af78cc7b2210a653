package org.dangjian.market.trade.shelf.item;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.trade.shelf.ItemKind;
import org.dangjian.market.trade.shelf.ItemStatus;
import org.jboss.resteasy.reactive.Separator;

/**
 * What to look for on the shelf; absent parts do not filter.
 *
 * @param organizationId items of this organization and of those below it
 * @param q part of the title or description
 * @param sort in which order; the newest first when absent
 * @param claimable only what the caller could claim now: open, with a place left, for their kind of holder
 */
public record ItemFilter(
        @QueryParam("kind") ItemKind kind,
        @QueryParam("audience") Holder.Type audience,
        @QueryParam("status") @Separator(",") Set<ItemStatus> status,
        @QueryParam("organizationId") UUID organizationId,
        @QueryParam("category") @Size(max = 32) String category,
        @QueryParam("q") @Size(max = 50) String q,
        @QueryParam("claimable") Boolean claimable,
        @QueryParam("sort") ItemSort sort) {
    /** Texts in their normal form: what looks the same is the same. */
    public ItemFilter {
        q = NormalForm.line(q);
        sort = sort == null ? ItemSort.NEWEST : sort;
    }
}
