package org.dangjian.market.assessment.simulation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.dangjian.market.assessment.scheme.CreateScheme;
import org.dangjian.market.assessment.scheme.SchemeDiffView;
import org.dangjian.market.assessment.scheme.SchemeFilter;
import org.dangjian.market.assessment.scheme.SchemeService;
import org.dangjian.market.assessment.scheme.SchemeView;
import org.dangjian.market.assessment.scheme.UpdateScheme;
import org.dangjian.market.platform.http.known.IfNoneMatch;
import org.dangjian.market.platform.job.JobView;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The rules of a year. */
@Path("/api/v1/schemes")
@Tag(name = "assessment", description = "考核方案、进度、年度评定")
@RolesAllowed({Role.Name.MEMBER, Role.Name.GUIDE, Role.Name.OVERSEERS})
public class SchemeResource {

    private final SchemeService service;
    private final SchemeSimulation simulation;
    private final CurrentCaller current;

    SchemeResource(SchemeService service, SchemeSimulation simulation, CurrentCaller current) {
        this.service = service;
        this.simulation = simulation;
        this.current = current;
    }

    @GET
    @Operation(operationId = "listSchemes", summary = "查询考核方案，最近的在前")
    public Page<SchemeView> list(
            @BeanParam SchemeFilter filter, @BeanParam @Valid Paging paging, @QueryParam("count") boolean count) {
        return service.find(current.get(), filter, paging.after(), paging.limit(), count);
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed(Role.Name.DISTRICT_ADMIN)
    @Operation(operationId = "createScheme", summary = "起草考核方案，或复制一份来改")
    public SchemeView create(@NotNull @Valid CreateScheme request) {
        return service.create(current.get(), request);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getScheme", summary = "查看考核方案")
    public RestResponse<SchemeView> get(UUID id, @HeaderParam("If-None-Match") IfNoneMatch known) {
        if (known != null) {
            String tag = IfMatch.tag(service.revision(current.get(), id));
            return IfNoneMatch.answer(known, tag, () -> service.get(current.get(), id));
        }
        SchemeView scheme = service.get(current.get(), id);
        return IfNoneMatch.answer(null, IfMatch.tag(scheme.revision()), () -> scheme);
    }

    @PATCH
    @Path("/{id}")
    @Idempotent
    @RolesAllowed(Role.Name.DISTRICT_ADMIN)
    @Operation(operationId = "updateScheme", summary = "修改未发布的考核方案")
    public RestResponse<SchemeView> update(
            UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid UpdateScheme request) {
        return tagged(service.update(current.get(), id, version, request));
    }

    @POST
    @Path("/{id}/publish")
    @Idempotent
    @RolesAllowed(Role.Name.DISTRICT_ADMIN)
    @Operation(operationId = "publishScheme", summary = "发布考核方案，发布后不能再改")
    public SchemeView publish(UUID id) {
        return service.publish(current.get(), id);
    }

    @GET
    @Path("/{id}/diff")
    @Operation(operationId = "getSchemeDiff", summary = "与现行（或指定的）方案相比改了什么，逐条写明")
    public SchemeDiffView diff(UUID id, @QueryParam("against") UUID against) {
        return service.diff(current.get(), id, against);
    }

    @POST
    @Path("/{id}/simulation")
    @ResponseStatus(202)
    @Idempotent
    @RolesAllowed(Role.Name.DISTRICT_ADMIN)
    @Operation(operationId = "simulateScheme", summary = "用一年的实际记录试算方案：各档人数和变动名单")
    public JobView simulate(UUID id, @NotNull @Valid SimulateScheme request) {
        return simulation.start(current.get(), id, request);
    }

    /** A scheme's {@code version} is part of the contract, so its tag counts the changes of the draft instead. */
    private static RestResponse<SchemeView> tagged(SchemeView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, IfMatch.tag(view.revision()))
                .build();
    }
}
