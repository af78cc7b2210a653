package org.dangjian.market.governance.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Verdict;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Cards by which offices press for something. */
@Path("/api/v1/supervision-cards")
@Tag(name = "task")
@RolesAllowed(Role.Name.STAFF)
public class CardResource {

    private final CardService service;
    private final CurrentCaller current;

    CardResource(CardService service, CurrentCaller current) {
        this.service = service;
        this.current = current;
    }

    @GET
    @RolesAllowed(Role.Name.OVERSEERS)
    @Operation(operationId = "listCards", summary = "查询发出和收到的督办提示卡，最近的在前；overdue=true 只看逾期未答复的")
    public Page<CardView> list(@BeanParam CardFilter filter, @BeanParam @Valid Paging paging) {
        return service.find(current.get(), filter, paging.after(), paging.limit());
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(operationId = "draftCard", summary = "起草督办提示卡，由另一人签发")
    public CardView draft(@NotNull @Valid DraftCard request) {
        return service.draft(current.get(), request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.Name.OVERSEERS)
    @Operation(operationId = "getCard", summary = "查看督办提示卡")
    public CardView get(UUID id) {
        return service.get(current.get(), id);
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "changeCard", summary = "修改督办提示卡草稿，修改人即为起草人")
    public CardView change(UUID id, @HeaderParam("If-Match") IfMatch version, @NotNull @Valid ChangeCard request) {
        return service.change(current.get(), id, version, request);
    }

    @POST
    @Path("/{id}/sign")
    @Idempotent
    @Operation(operationId = "signCard", summary = "签发督办提示卡，不能由起草人签发")
    public CardView sign(UUID id) {
        return service.sign(current.get(), id);
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @Operation(operationId = "withdrawCard", summary = "撤回尚未答复的督办提示卡")
    public CardView withdraw(UUID id, @NotNull @Valid Because request) {
        return service.withdraw(current.get(), id, request);
    }

    @POST
    @Path("/{id}/answer")
    @Idempotent
    @RolesAllowed(Role.Name.RESPONSIBLE)
    @Operation(operationId = "answerCard", summary = "答复督办提示卡")
    public CardView answer(UUID id, @NotNull @Valid AnswerCard request) {
        return service.answer(current.get(), id, request);
    }

    @POST
    @Path("/{id}/review")
    @Idempotent
    @Operation(operationId = "reviewCard", summary = "采纳答复，或退回再次答复")
    public CardView review(UUID id, @NotNull @Valid Verdict request) {
        return service.review(current.get(), id, request);
    }
}
