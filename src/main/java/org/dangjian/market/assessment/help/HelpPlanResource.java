package org.dangjian.market.assessment.help;

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

/** Help plans: what is done, and the check within the year. */
@Path("/api/v1/help-plans")
@Tag(name = "year-end", description = "公示、异议、测评、帮扶")
@RolesAllowed({Role.Name.MEMBER, Role.Name.OVERSEERS})
public class HelpPlanResource {

    private final HelpPlanService service;
    private final CurrentCaller current;

    HelpPlanResource(HelpPlanService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @Operation(operationId = "listHelpPlans", summary = "查询帮扶，最近的在前；overdue=true 只看逾期未检查的；党员看到本人有关的")
    public Page<HelpPlanView> list(@BeanParam HelpPlanFilter filter, @BeanParam @Valid Paging paging) {
        return service.find(current.get(), filter, paging.after(), paging.limit());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getHelpPlan", summary = "查看帮扶和帮扶记录")
    public HelpPlanView get(UUID id) {
        return service.get(current.get(), id);
    }

    @POST
    @Path("/{id}/notes")
    @Idempotent
    @RolesAllowed({Role.Name.MEMBER, Role.Name.RESPONSIBLE})
    @Operation(operationId = "addHelpNote", summary = "登记一次帮扶")
    public HelpPlanView note(UUID id, @NotNull @Valid AddHelpNote request) {
        return service.note(current.get(), id, request);
    }

    @POST
    @Path("/{id}/check")
    @Idempotent
    @RolesAllowed(Role.Name.RESPONSIBLE)
    @Operation(operationId = "checkHelpPlan", summary = "登记帮扶期满的检查情况，集中帮扶由党（工）委检查")
    public HelpPlanView check(UUID id, @NotNull @Valid CheckHelpPlan request) {
        return service.check(current.get(), id, request);
    }
}
