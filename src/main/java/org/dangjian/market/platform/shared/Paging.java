package org.dangjian.market.platform.shared;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/**
 * Which page of a list is asked for.
 *
 * @param cursor the {@link Page#next} of the page before; absent for the first
 * @param limit how many rows
 */
public record Paging(
        @QueryParam("cursor") String cursor,

        @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.MAX_LIMIT)
        int limit) {

    /**
     * The id after which the page begins, or {@code null} for the first page.
     *
     * @throws Problem {@code invalid-cursor} when the cursor was not made here
     */
    public UUID after() {
        return Page.decodeId(cursor);
    }

    /**
     * The same where pages begin after something else than an id.
     *
     * @throws Problem {@code invalid-cursor}
     */
    public String position() {
        return Page.decode(cursor);
    }
}
