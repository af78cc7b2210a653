package org.dangjian.market.trade.dispatch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Items nobody takes. */
@Path("/api/v1/items/unclaimed")
@Tag(name = "dispatch")
@RolesAllowed({Role.Name.STAFF, Role.Name.AUDITOR})
public class UnclaimedItemResource {

    private final UnclaimedItems items;
    private final CurrentCaller current;

    UnclaimedItemResource(UnclaimedItems items, CurrentCaller current) {
        this.items = items;
        this.current = current;
    }

    @GET
    @Operation(operationId = "listUnclaimedItems", summary = "上架满若干天仍无人认领的项目，最早的在前")
    public Page<UnclaimedItemView> list(
            @QueryParam("days") @DefaultValue("7") @Min(0) @Max(366) int days, @BeanParam @Valid Paging paging) {
        return items.find(current.get(), days, paging.after(), paging.limit());
    }
}
