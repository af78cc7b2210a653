package org.dangjian.market.assessment.publicity;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.platform.shared.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organizations that met the line, for anybody with the link, while they are shown. */
@Path(PublishedList.OPEN_URL)
@Tag(name = "year-end", description = "公示、异议、测评、帮扶")
public class OpenPublicityResource {

    private final PublishedList list;

    OpenPublicityResource(PublishedList list) {
        this.list = list;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getOpenPublicity", summary = "公开的达标组织名单，凭链接查看，无需登录；党员名单不公开")
    public OpenPublicityView get(UUID id, @BeanParam @Valid Paging paging) {
        return list.open(id, paging.after(), paging.limit());
    }
}
