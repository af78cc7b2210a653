package org.dangjian.market.people.organization.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.dangjian.market.people.organization.LabelService;
import org.dangjian.market.platform.http.known.IfNoneMatch;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The words people read for the codes of the contract. */
@Path("/api/v1/meta/labels")
@Tag(name = "organization", description = "组织、双报到、设置")
@RolesAllowed("**")
public class MetaResource {

    private final LabelService service;
    private final CurrentCaller current;

    MetaResource(LabelService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @Operation(operationId = "labels", summary = "各代码的中文名称，按本人所在区县的叫法")
    public RestResponse<Map<String, String>> labels(@HeaderParam("If-None-Match") IfNoneMatch known) {
        Map<String, String> words = service.at(current.get());
        return IfNoneMatch.answer(known, IfNoneMatch.tagOf(words.toString()), () -> words);
    }
}
