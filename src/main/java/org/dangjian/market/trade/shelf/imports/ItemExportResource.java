package org.dangjian.market.trade.shelf.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.sheet.SheetWorkbook;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Items in the columns of their import. */
@Path("/api/v1/items/export")
@Tag(name = "shelf")
@RolesAllowed(Role.Name.STAFF)
public class ItemExportResource {

    private final ItemExport items;
    private final CurrentCaller current;

    ItemExportResource(ItemExport items, CurrentCaller current) {
        this.items = items;
        this.current = current;
    }

    @GET
    @Produces(SheetWorkbook.XLSX)
    @Operation(operationId = "exportItems", summary = "按导入的列导出管理范围内自行上架的项目（xlsx），不填年度即为本年度")
    public RestResponse<byte[]> export(@QueryParam("year") @Min(2000) @Max(2200) Integer year) {
        return SheetWorkbook.export("项目", items.columns(current.get()), items.rows(current.get(), year));
    }
}
