package org.dangjian.market.assessment.star;

import static org.dangjian.market.platform.shared.Role.Name.MEMBER;
import static org.dangjian.market.platform.shared.Role.Name.OVERSEERS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Holder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The stars of a holder and the book they stand in. */
@Path("/api/v1/stars")
@Tag(name = "star", description = "创星晋级：星级、记分手册、名单")
@RolesAllowed({MEMBER, OVERSEERS})
public class StarResource {

    private final StarService service;
    private final HandbookService handbooks;
    private final CurrentCaller current;

    StarResource(StarService service, HandbookService handbooks, CurrentCaller current) {
        this.service = service;
        this.handbooks = handbooks;
        this.current = current;
    }

    @GET
    @Path("/me")
    @Operation(operationId = "getOwnStars", summary = "查看本人（单位党务干部为本单位）的星级、差几分晋星")
    public StarView own(@QueryParam("year") @Min(2000) @Max(2200) Integer year) {
        return service.own(current.get(), year);
    }

    @GET
    @Path("/{holderType}/{holderId}")
    @Operation(operationId = "getStars", summary = "查看党员或党组织的星级和变动经过")
    public StarView get(Holder.Type holderType, UUID holderId, @QueryParam("year") @Min(2000) @Max(2200) Integer year) {
        return service.of(current.get(), new Holder(holderType, holderId), year);
    }

    @GET
    @Path("/{holderType}/{holderId}/handbook")
    @Operation(operationId = "getStarHandbook", summary = "记分手册：逐月所做工作和得分")
    public HandbookView handbook(
            Holder.Type holderType, UUID holderId, @QueryParam("year") @Min(2000) @Max(2200) Integer year) {
        return handbooks.of(current.get(), new Holder(holderType, holderId), year);
    }
}
