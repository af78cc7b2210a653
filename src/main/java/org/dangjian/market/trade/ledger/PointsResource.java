package org.dangjian.market.trade.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Points and the entries behind them. */
@Path("/api/v1/points/{holderType}/{holderId}")
@Tag(name = "ledger", description = "积分、加扣分")
@RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER, Role.Name.OVERSEERS})
public class PointsResource {

    private final PointsService service;
    private final CurrentCaller current;

    PointsResource(PointsService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @Operation(operationId = "getPoints", summary = "查询积分：年度得分和可用积分")
    public PointsView points(
            Holder.Type holderType, UUID holderId, @QueryParam("year") @Min(2000) @Max(2200) Integer year) {
        return service.points(current.get(), new Holder(holderType, holderId), year);
    }

    @GET
    @Path("/deeds")
    @Operation(operationId = "listPointDeeds", summary = "查询积分明细，一事一行，最近的在前，带项目名称")
    public Page<DeedView> deeds(
            Holder.Type holderType,
            UUID holderId,
            @QueryParam("year") @Min(2000) @Max(2200) Integer year,
            @BeanParam @Valid Paging paging) {
        return service.deeds(current.get(), new Holder(holderType, holderId), year, paging.after(), paging.limit());
    }

    @GET
    @Path("/entries")
    @Operation(operationId = "listPointEntries", summary = "查询积分流水，最近的在前，带累计")
    public Page<EntryView> entries(
            Holder.Type holderType,
            UUID holderId,
            @QueryParam("year") @Min(2000) @Max(2200) Integer year,
            @QueryParam("unit") Unit unit,
            @BeanParam @Valid Paging paging) {
        Holder holder = new Holder(holderType, holderId);
        return service.entries(current.get(), holder, year, unit, paging.after(), paging.limit());
    }
}
