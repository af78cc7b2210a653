package org.dangjian.market.assessment.home;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The first screen of a phone. */
@Path("/api/v1/me/home")
@Tag(name = "home", description = "手机首页")
@RolesAllowed("**")
public class HomeResource {

    private final HomeService service;
    private final CurrentCaller current;

    HomeResource(HomeService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @Operation(
            operationId = "getHome",
            summary = "手机首页：进度、还差什么、下一项必选、我的服务、未读、星级、等我办理的",
            description = "一次取全，不超过 4 KB；各列表只给前三项和总数，更多的另行查询。")
    public HomeView home() {
        return service.of(current.get());
    }
}
