package org.dangjian.market.people.organization.imports;

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

/** What is registered, in the columns of its import. */
@Path("/api/v1/organizations/export")
@Tag(name = "organization")
public class OrganizationExportResource {

    private final SheetExports exports;
    private final CurrentCaller current;

    OrganizationExportResource(SheetExports exports, CurrentCaller current) {
        this.exports = exports;
        this.current = current;
    }

    @GET
    @Produces(SheetWorkbook.XLSX)
    @RolesAllowed({Role.Name.KEEPERS, Role.Name.SYSTEM_ADMIN})
    @Operation(operationId = "exportOrganizations", summary = "按导入的列导出管理范围内的组织（xlsx）")
    public RestResponse<byte[]> export() {
        return SheetWorkbook.export("组织", List.of(OrganizationColumn.values()), exports.organizations(current.get()));
    }
}
