package org.dangjian.market.assessment.standing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where members and organizations stand in the year. */
@Path("/api/v1/standings")
@Tag(name = "assessment", description = "考核方案、进度、年度评定")
@RolesAllowed({Role.Name.MEMBER, Role.Name.OVERSEERS})
public class StandingResource {

    private final StandingService service;
    private final CurrentCaller current;

    StandingResource(StandingService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @Path("/me")
    @Operation(operationId = "getOwnStanding", summary = "查看本人（单位党务干部为本单位）的年度进度")
    public StandingView own(@QueryParam("year") @Min(2000) @Max(2200) Integer year) {
        return service.own(current.get(), year);
    }

    @GET
    @Path("/{holderType}/{holderId}")
    @Operation(operationId = "getStanding", summary = "查看党员或组织的年度进度")
    public StandingView get(
            Holder.Type holderType, UUID holderId, @QueryParam("year") @Min(2000) @Max(2200) Integer year) {
        return service.of(current.get(), new Holder(holderType, holderId), year);
    }
}
