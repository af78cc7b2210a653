package org.dangjian.market.platform.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Long work: progress, result, cancellation. */
@Path("/api/v1/jobs")
@Tag(name = "job", description = "长任务：导入、年终评定、核验")
@RolesAllowed({Role.Name.OVERSEERS, Role.Name.SYSTEM_ADMIN})
public class JobResource {

    /** The schema of all results, made of what the kinds of jobs yield. */
    public static final String RESULT = "JobResult";

    private final JobService service;
    private final CurrentCaller current;

    JobResource(JobService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getJob", summary = "查询任务进度")
    public JobView get(UUID id) {
        return service.get(current.get(), id);
    }

    @GET
    @Path("/{id}/result")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getJobResult", summary = "查询任务结果：导入、试算或核验的结果，看任务的 kind")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = JobResource.RESULT)))
    public String result(UUID id) {
        return service.result(current.get(), id);
    }

    @POST
    @Path("/{id}/cancel")
    @Idempotent
    @Operation(operationId = "cancelJob", summary = "取消任务")
    public JobView cancel(UUID id) {
        return service.cancel(current.get(), id);
    }
}
