package org.dangjian.market.platform.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's inbox. */
@Path("/api/v1/notices")
@Tag(name = "notice", description = "通知")
@RolesAllowed("**")
public class NoticeResource {

    private final Notices notices;
    private final CurrentCaller current;

    NoticeResource(Notices notices, CurrentCaller current) {
        this.notices = notices;
        this.current = current;
    }

    @GET
    @Operation(operationId = "listNotices", summary = "我的通知，最近的在前")
    public Page<NoticeView> inbox(@QueryParam("unread") boolean unread, @BeanParam @Valid Paging paging) {
        return notices.inbox(current.get(), unread, paging.after(), paging.limit());
    }

    @GET
    @Path("/unread")
    @Operation(operationId = "countUnreadNotices", summary = "我有几条未读通知")
    public UnreadView unread() {
        return notices.unread(current.get());
    }

    @POST
    @Path("/read-all")
    @Idempotent
    @Operation(operationId = "readAllNotices", summary = "全部标为已读")
    public UnreadView readAll() {
        return notices.readAll(current.get());
    }

    @POST
    @Path("/{id}/read")
    @Idempotent
    @Operation(operationId = "readNotice", summary = "标为已读")
    public NoticeView read(UUID id) {
        return notices.read(current.get(), id);
    }

    /** One tap is one message: repeated with the same key it counts once. */
    @POST
    @Path("/consents")
    @Idempotent(required = true)
    @Operation(operationId = "agreeToMessage", summary = "同意接收一次微信订阅消息")
    public ConsentView agree(@NotNull @Valid GiveConsent request) {
        return notices.agree(current.get(), request.template());
    }
}
