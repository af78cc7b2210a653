package org.dangjian.market.people.member.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.sheet.SheetWorkbook;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What is registered, in the columns of its import. */
@Path("/api/v1/members/export")
@Tag(name = "member")
public class MemberExportResource {

    private final MemberExport members;
    private final CurrentCaller current;

    MemberExportResource(MemberExport members, CurrentCaller current) {
        this.members = members;
        this.current = current;
    }

    @GET
    @Produces(SheetWorkbook.XLSX)
    @RolesAllowed(Role.Name.KEEPERS)
    @Operation(operationId = "exportMembers", summary = "按导入的列导出管理范围内的党员（xlsx），含完整手机号，每次导出记入审计")
    public RestResponse<byte[]> export(@QueryParam("organizationId") UUID organizationId) {
        return SheetWorkbook.export("党员", List.of(MemberColumn.values()), members.rows(current.get(), organizationId));
    }
}
