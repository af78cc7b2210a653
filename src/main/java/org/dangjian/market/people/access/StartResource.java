package org.dangjian.market.people.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.dangjian.market.people.access.StartView.CommunityChoice;
import org.dangjian.market.people.access.session.AddressLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the pages ask before anybody signed in. */
@Path("/api/v1/meta")
@Tag(name = "access")
public class StartResource {

    private final StartService service;
    private final AddressLimit limit;

    StartResource(StartService service, AddressLimit limit) {
        this.service = service;
        this.limit = limit;
    }

    @GET
    @Path("/start")
    @PermitAll
    @Operation(operationId = "start", summary = "登录前：是否为演示、演示身份、微信订阅消息模板")
    public StartView start() {
        return service.start();
    }

    @GET
    @Path("/communities")
    @PermitAll
    @Operation(operationId = "findCommunities", summary = "居民注册时按名称查找所在社区，至多二十个")
    public List<CommunityChoice> communities(
            @QueryParam("q") @NotBlank @Size(min = 2, max = 50) String q, @Context HttpServerRequest http) {
        return limit.always(http, () -> service.communities(q));
    }
}
