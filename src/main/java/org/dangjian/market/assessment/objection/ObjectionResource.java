package org.dangjian.market.assessment.objection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Verdict;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Objections and their review. */
@Path("/api/v1/objections")
@Tag(name = "year-end", description = "公示、异议、测评、帮扶")
public class ObjectionResource {

    private final ObjectionService service;
    private final ObjectionPages pages;
    private final CurrentCaller current;

    ObjectionResource(ObjectionPages pages, ObjectionService service, CurrentCaller current) {
        this.pages = pages;
        this.service = service;
        this.current = current;
    }

    @GET
    @RolesAllowed({Role.Name.MEMBER, Role.Name.OVERSEERS})
    @Operation(operationId = "listObjections", summary = "查询异议，最近的在前；党员看到本人提出的")
    public Page<ObjectionView> list(@BeanParam ObjectionFilter filter, @BeanParam @Valid Paging paging) {
        return pages.find(current.get(), filter, paging.after(), paging.limit());
    }

    @POST
    @Path("/{id}/review")
    @Idempotent
    @RolesAllowed(Role.Name.STAFF)
    @Operation(operationId = "reviewObjection", summary = "复核异议：成立的先更正积分，再按更正后的积分重新计算这一个结果")
    public ObjectionView review(UUID id, @NotNull @Valid Verdict request) {
        return service.review(current.get(), id, request);
    }
}
