package org.dangjian.market.governance.whistle.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.dangjian.market.governance.whistle.OrderFilter;
import org.dangjian.market.governance.whistle.OrderView;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Verdict;
import org.dangjian.market.platform.wechat.SpokenWords;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Orders, for the departments that answer them and the street that decides on what they ask. */
@Path("/api/v1/case-orders")
@Tag(name = "whistle")
@RolesAllowed(Role.Name.UNIT_OFFICER)
public class CaseOrderResource {

    private final OrderAnswers answers;
    private final CurrentCaller current;

    CaseOrderResource(OrderAnswers answers, CurrentCaller current) {
        this.answers = answers;
        this.current = current;
    }

    @GET
    @RolesAllowed(Role.Name.OVERSEERS)
    @Operation(operationId = "listCaseOrders", summary = "查询派到本部门的和辖区内的派单，最近的在前")
    public Page<OrderView> list(@BeanParam OrderFilter filter, @BeanParam @Valid Paging paging) {
        return answers.find(current.get(), filter, paging.after(), paging.limit());
    }

    /** Takes a body or none; without the type named here a request without a body would be refused. */
    @POST
    @Path("/{id}/acknowledge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "acknowledgeCaseOrder", summary = "部门签收派单")
    public OrderView acknowledge(UUID id) {
        return answers.acknowledge(current.get(), id);
    }

    @POST
    @Path("/{id}/not-ours")
    @Idempotent
    @Operation(operationId = "refuseCaseOrder", summary = "说明不属本部门职责，申请退单（一次），由街道裁定")
    public OrderView refuse(UUID id, @NotNull @Valid Because request) {
        return answers.refuse(current.get(), id, request);
    }

    @POST
    @Path("/{id}/extension")
    @Idempotent
    @Operation(operationId = "extendCaseOrder", summary = "说明原因申请延期（一次），由街道裁定")
    public OrderView extend(UUID id, @NotNull @Valid AskExtension request) {
        return answers.askExtension(current.get(), id, request);
    }

    @POST
    @Path("/{id}/settlement")
    @Idempotent(prepare = SpokenWords.class)
    @Operation(operationId = "settleCaseOrder", summary = "部门办结并反馈，可附图片")
    public OrderView settle(UUID id, @NotNull @Valid SettleCase request) {
        return answers.settle(current.get(), id, request);
    }

    @POST
    @Path("/{id}/decision")
    @Idempotent
    @RolesAllowed(Role.Name.DECIDERS)
    @Operation(operationId = "decideCaseOrder", summary = "街道裁定退单或延期申请：同意，或维持并说明原因")
    public OrderView decide(UUID id, @NotNull @Valid Verdict request) {
        return answers.decide(current.get(), id, request);
    }
}
