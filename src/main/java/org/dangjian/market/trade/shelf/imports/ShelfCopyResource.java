package org.dangjian.market.trade.shelf.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Last year's shelf, anew. */
@Path("/api/v1/items/copies")
@Tag(name = "shelf")
@RolesAllowed(Role.Name.STAFF)
public class ShelfCopyResource {

    private final ShelfCopy copies;
    private final CurrentCaller current;

    ShelfCopyResource(ShelfCopy copies, CurrentCaller current) {
        this.copies = copies;
        this.current = current;
    }

    @POST
    @ResponseStatus(201)
    @Idempotent(required = true)
    @Operation(
            operationId = "copyShelf",
            summary = "复制往年货架",
            description = "把本组织自己上架的项目按原条件复制为新年度的草稿，日期顺延；新年度已有同名项目的跳过。需求、服务转来的项目不复制。")
    public CopyShelf.Copied copy(@NotNull @Valid CopyShelf request) {
        return copies.copy(current.get(), request);
    }
}
