package org.dangjian.market.trade.claim.meeting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.serving.CheckInCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The code shown where a service takes place. */
@Path("/api/v1/items/{id}/check-in-code")
@Tag(name = "claims")
@RolesAllowed({Role.Name.GUIDE, Role.Name.STAFF})
public class CheckInCodeResource {

    private final CheckInCode codes;
    private final CurrentCaller current;

    CheckInCodeResource(CheckInCode codes, CurrentCaller current) {
        this.codes = codes;
        this.current = current;
    }

    @GET
    @Operation(operationId = "getCheckInCode", summary = "服务地点显示的签到码，每三十秒更换")
    public CheckInCode.Shown show(UUID id) {
        return codes.show(current.get(), id);
    }
}
