package org.dangjian.market.people.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What is kept on the caller. */
@Path("/api/v1/me/data")
@Tag(name = "privacy", description = "个人信息")
@RolesAllowed("**")
public class PersonalDataResource {

    private final PersonalDataService data;
    private final CurrentCaller current;

    PersonalDataResource(PersonalDataService data, CurrentCaller current) {
        this.data = data;
        this.current = current;
    }

    @GET
    @Operation(
            operationId = "downloadMyData",
            summary = "下载系统保存的我的全部个人信息",
            description = "一份 JSON 文件，按类别列出；不含他人的信息；每类最多最近 2000 条；每天次数有限，每次下载记入审计")
    public RestResponse<PersonalDataView> download() {
        return RestResponse.ResponseBuilder.ok(data.of(current.get()), MediaType.APPLICATION_JSON_TYPE)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"my-data.json\"; filename*=UTF-8''%E6%88%91%E7%9A%84%E4%B8%AA%E4%BA%BA%E4%BF%A1%E6%81%AF.json")
                .header("Cache-Control", "no-store")
                .build();
    }
}
