package org.dangjian.market.governance.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures of agreements. */
@Path("/api/v1/agreement-figures")
@Tag(name = "agreement")
@RolesAllowed({Role.Name.KEEPERS, Role.Name.AUDITOR})
public class AgreementFiguresResource {

    private final AgreementCare care;
    private final CurrentCaller current;

    AgreementFiguresResource(AgreementCare care, CurrentCaller current) {
        this.care = care;
        this.current = current;
    }

    @GET
    @Operation(operationId = "agreementFigures", summary = "执行中的共建协议数，条目完成和落后数")
    public AgreementFigures figures(@QueryParam("organizationId") @NotNull UUID organizationId) {
        return care.figures(current.get(), organizationId);
    }
}
