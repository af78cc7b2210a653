package org.dangjian.market.people.access.session;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The privacy notice, and agreeing to it. */
@Path("/api/v1/me/privacy-notice")
@Tag(name = "access")
@RolesAllowed("**")
public class PrivacyResource {

    private final PrivacyNotice notice;
    private final CurrentCaller current;

    PrivacyResource(PrivacyNotice notice, CurrentCaller current) {
        this.notice = notice;
        this.current = current;
    }

    @GET
    @Operation(operationId = "getPrivacyNotice", summary = "隐私说明，以及我是否已同意当前版本")
    public PrivacyNotice.Shown show() {
        return notice.show(current.get());
    }

    @POST
    @Path("/consent")
    @Operation(operationId = "consentToPrivacyNotice", summary = "首次登录或说明更新后，同意隐私说明")
    public PrivacyNotice.Shown consent(@NotNull @Valid PrivacyNotice.Consent consent) {
        return notice.consent(current.get(), consent);
    }
}
