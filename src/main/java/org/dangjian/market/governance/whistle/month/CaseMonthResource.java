package org.dangjian.market.governance.whistle.month;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Months of cases. */
@Path("/api/v1/case-months")
@Tag(name = "whistle")
@RolesAllowed(Role.Name.OVERSEERS)
public class CaseMonthResource {

    private final CaseMonths months;
    private final CurrentCaller current;

    CaseMonthResource(CaseMonths months, CurrentCaller current) {
        this.months = months;
        this.current = current;
    }

    @GET
    @Operation(operationId = "getCaseMonth", summary = "吹哨派单月度通报：办结率、按时率、满意率，按部门和网格")
    public CaseMonthView month(@BeanParam @Valid CaseMonthFilter filter) {
        return months.of(current.get(), filter);
    }

    @GET
    @Path("/accountability")
    @Operation(operationId = "listCaseAccountability", summary = "无故未办和群众不满意的派单，供人研究，系统不作处理")
    public Page<AccountabilityView> toLookAt(
            @BeanParam @Valid CaseMonthFilter filter, @BeanParam @Valid Paging paging) {
        return months.toLookAt(current.get(), filter, paging.after(), paging.limit());
    }
}
