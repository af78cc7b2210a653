package org.dangjian.market.assessment.appraisal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Appraisals of branches: ballots are counted, not named. */
@Path("/api/v1/appraisals")
@Tag(name = "year-end", description = "公示、异议、测评、帮扶")
@RolesAllowed(Role.Name.RESPONSIBLE)
public class AppraisalResource {

    private final AppraisalService service;
    private final AppraisalViews views;
    private final CurrentCaller current;

    AppraisalResource(AppraisalService service, AppraisalViews views, CurrentCaller current) {
        this.service = service;
        this.views = views;
        this.current = current;
    }

    @GET
    @RolesAllowed({Role.Name.MEMBER, Role.Name.OVERSEERS})
    @Operation(operationId = "listAppraisals", summary = "查询测评，最近的在前；党员看到本支部的")
    public Page<AppraisalView> list(@BeanParam AppraisalFilter filter, @BeanParam @Valid Paging paging) {
        return views.find(current.get(), filter, paging.after(), paging.limit());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Name.MEMBER, Role.Name.OVERSEERS})
    @Operation(operationId = "getAppraisal", summary = "查看测评和测评票上的名单")
    public AppraisalView get(UUID id) {
        return views.get(current.get(), id);
    }

    /** Keeps no request key: the stored digest of the request would tell what the ballot said. A second one is refused. */
    @POST
    @Path("/{id}/ballots")
    @RolesAllowed({Role.Name.MEMBER, Role.Name.BRANCH_SECRETARY})
    @Operation(operationId = "castBallot", summary = "交本人的测评票，只计数、不记名，每人每类一张")
    public AppraisalView vote(UUID id, @NotNull @Valid CastBallot request) {
        return service.vote(current.get(), id, request);
    }

    @POST
    @Path("/{id}/paper-ballots")
    @Idempotent(required = true)
    @Operation(operationId = "enterPaperBallots", summary = "登记会上收回的纸质测评票：谁交了票、各等次多少票")
    public AppraisalView enter(UUID id, @NotNull @Valid PaperBallots request) {
        return service.enter(current.get(), id, request);
    }

    @POST
    @Path("/{id}/close")
    @Idempotent
    @Operation(operationId = "closeAppraisal", summary = "结束测评，此后可看票数")
    public AppraisalView close(UUID id) {
        return service.close(current.get(), id);
    }
}
