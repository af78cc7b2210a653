package org.dangjian.market.people.member.reportin;

import static org.dangjian.market.platform.shared.Role.Name.BRANCH_SECRETARY;
import static org.dangjian.market.platform.shared.Role.Name.MEMBER;
import static org.dangjian.market.platform.shared.Role.Name.OVERSEERS;
import static org.dangjian.market.platform.shared.Role.Name.STAFF;
import static org.dangjian.market.platform.shared.Role.Name.UNIT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Verdict;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.Separator;

/** Reporting in by oneself, with a confirmation. */
@Path("/api/v1/report-in-requests")
@Tag(name = "member")
@RolesAllowed(STAFF)
public class ReportInRequestResource {

    private final ReportInRequestService service;
    private final CurrentCaller current;

    ReportInRequestResource(ReportInRequestService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({MEMBER, BRANCH_SECRETARY, UNIT_OFFICER})
    @Operation(operationId = "askToReportIn", summary = "自主报到：扫码或填社区编码，由社区确认")
    public ReportInRequestView ask(@NotNull @Valid AskToReportIn request) {
        return service.ask(current.get(), request);
    }

    @GET
    @RolesAllowed({MEMBER, OVERSEERS})
    @Operation(operationId = "listReportInRequests", summary = "查询自主报到，最近的在前")
    public Page<ReportInRequestView> list(
            @QueryParam("status") @Separator(",") Set<ReportInRequest.Status> status, @BeanParam @Valid Paging paging) {
        return service.find(current.get(), status, paging.after(), paging.limit());
    }

    @POST
    @Path("/{id}/decision")
    @Idempotent
    @Operation(operationId = "decideReportInRequest", summary = "确认或不同意报到")
    public ReportInRequestView decide(UUID id, @NotNull @Valid Verdict request) {
        return service.decide(current.get(), id, request);
    }
}
