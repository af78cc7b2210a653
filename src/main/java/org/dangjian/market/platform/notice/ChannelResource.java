package org.dangjian.market.platform.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the caller wants to hear of something. */
@Path("/api/v1/me/channels")
@Tag(name = "notice")
@RolesAllowed("**")
public class ChannelResource {

    private final MessageChoices choices;
    private final CurrentCaller current;

    ChannelResource(MessageChoices choices, CurrentCaller current) {
        this.choices = choices;
        this.current = current;
    }

    @GET
    @Operation(operationId = "getMyChannels", summary = "我用哪些方式接收提醒")
    public ChannelsView show() {
        return choices.show(current.get());
    }

    @PUT
    @Operation(
            operationId = "chooseMyChannels",
            summary = "选择用哪些方式接收提醒",
            description = "站内通知始终保留；微信需已绑定并同意接收；短信发到账号的手机号，只提示有新通知，每天有上限")
    public ChannelsView choose(@NotNull @Valid ChooseChannels request) {
        return choices.choose(current.get(), request);
    }
}
