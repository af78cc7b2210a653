package org.dangjian.market.trade.redemption.gift;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.sheet.SheetWorkbook;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Gifts in the columns of their import. */
@Path("/api/v1/gifts/export")
@Tag(name = "redemption")
@RolesAllowed(Role.Name.STAFF)
public class GiftExportResource {

    private final GiftExport gifts;
    private final CurrentCaller current;

    GiftExportResource(GiftExport gifts, CurrentCaller current) {
        this.gifts = gifts;
        this.current = current;
    }

    @GET
    @Produces(SheetWorkbook.XLSX)
    @Operation(operationId = "exportGifts", summary = "按导入的列导出管理范围内的礼品（xlsx）")
    public RestResponse<byte[]> export() {
        return SheetWorkbook.export("礼品", List.of(GiftColumn.values()), gifts.rows(current.get()));
    }
}
