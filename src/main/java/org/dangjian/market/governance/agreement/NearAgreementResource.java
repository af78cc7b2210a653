package org.dangjian.market.governance.agreement;

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

/** Agreements for those who live with them. */
@Path("/api/v1/near-agreements")
@Tag(name = "agreement")
@RolesAllowed({Role.Name.RESIDENT, Role.Name.MEMBER})
public class NearAgreementResource {

    private final AgreementCare care;
    private final CurrentCaller current;

    NearAgreementResource(AgreementCare care, CurrentCaller current) {
        this.care = care;
        this.current = current;
    }

    @GET
    @Operation(operationId = "listNearAgreements", summary = "我所在和报到的社区正在执行的共建协议，年底可评价")
    public Page<NearAgreement> list(@BeanParam @Valid Paging paging) {
        return care.near(current.get(), paging.after(), paging.limit());
    }
}
