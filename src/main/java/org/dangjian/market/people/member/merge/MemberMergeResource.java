package org.dangjian.market.people.member.merge;

import static org.dangjian.market.platform.shared.Role.Name.KEEPERS;

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
import org.dangjian.market.platform.shared.Verdict;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Two records of one person: what was proposed, and the second person's word. */
@Path("/api/v1/member-merges")
@Tag(name = "member")
@RolesAllowed(KEEPERS)
public class MemberMergeResource {

    private final MemberMergeService service;
    private final CurrentCaller current;

    MemberMergeResource(MemberMergeService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @Operation(operationId = "listMemberMerges", summary = "查询管理范围内的合并登记，新的在前")
    public Page<MemberMergeView> list(@BeanParam @Valid Paging paging) {
        return service.find(current.get(), paging.after(), paging.limit());
    }

    @POST
    @Path("/{id}/decision")
    @Idempotent(required = true)
    @Operation(
            operationId = "decideMemberMerge",
            summary = "确认或不同意合并",
            description = "确认后，被并入的一份不再有未了事项：积分以冲正、重新记入的方式转到保留的一份；已关账年度的积分留在原处。")
    public MemberMergeView decide(UUID id, @NotNull @Valid Verdict request) {
        return service.decide(current.get(), id, request);
    }
}
